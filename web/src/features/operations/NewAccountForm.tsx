import { Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Role } from "../../api/types";
import { LineField } from "../../ui/LineField";
import { ProblemNote } from "../../ui/states";
import { useCreateAccount } from "./requests/accounts";
import { useWhose, WhoseFields } from "./WhoseFields";

const ROLES: Role[] = ["BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR"];
const FIELDS = ["login", "name", "password"] as const;

export function NewAccountForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation("operations");
  const whose = useWhose<Role>("MERCHANT");
  const [text, setText] = useState({ login: "", name: "", password: "" });
  const create = useCreateAccount();
  const ready = whose.ready && FIELDS.every((f) => text[f].trim() !== "");

  function submit(event: FormEvent) {
    event.preventDefault();
    create.mutate({ ...text, ...whose.body }, { onSuccess: onDone });
  }

  return (
    <form className="card form-card" onSubmit={submit}>
      <h2>{t("accounts.new")}</h2>
      <WhoseFields
        whose={whose}
        legend={t("accounts.role")}
        roles={ROLES.map((value) => ({ value, label: t(`common:role.${value}`) }))}
      />
      {FIELDS.map((f) => (
        <LineField
          key={f}
          label={t(`accounts.${f}`)}
          hint={t(`accounts.${f}Hint`)}
          id={`new-${f}`}
          type={f === "password" ? "password" : "text"}
          autoComplete={f === "password" ? "new-password" : "off"}
          value={text[f]}
          onChange={(typed) => setText({ ...text, [f]: typed })}
        />
      ))}
      {create.isError && <ProblemNote error={create.error} />}
      <div className="row">
        <Button type="primary" htmlType="submit" disabled={!ready} loading={create.isPending}>
          {t("accounts.create")}
        </Button>
        <Button onClick={onDone}>{t("common:action.cancel")}</Button>
      </div>
    </form>
  );
}
