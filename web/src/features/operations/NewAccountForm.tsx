import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Market, Role } from "../../api/types";
import { Choice } from "../../ui/Choice";
import { ProblemNote } from "../../ui/states";
import { useCreateAccount } from "./requests/accounts";

const ROLES: Role[] = ["BUYER", "MERCHANT", "ARBITRATOR", "OPERATOR"];
const MARKETS: Market[] = ["CN", "DE", "UK-TRADE"];

export function NewAccountForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation("operations");
  const [role, setRole] = useState<Role>("MERCHANT");
  const [market, setMarket] = useState<Market>("CN");
  const [text, setText] = useState({ login: "", name: "", password: "", party: "" });
  const create = useCreateAccount();
  const ofParty = role === "BUYER" || role === "MERCHANT";
  const fields = ofParty
    ? (["login", "name", "password", "party"] as const)
    : (["login", "name", "password"] as const);
  const ready = fields.every((f) => text[f].trim() !== "");

  function submit(event: FormEvent) {
    event.preventDefault();
    const { login, name, password, party } = text;
    const body = { login, name, password, role, ...(ofParty ? { market, party } : {}) };
    create.mutate(body, { onSuccess: onDone });
  }

  return (
    <form className="card" onSubmit={submit}>
      <h2>{t("accounts.new")}</h2>
      <Choice
        legend={t("accounts.role")}
        inline
        value={role}
        onChange={setRole}
        options={ROLES.map((value) => ({ value, label: t(`common:role.${value}`) }))}
      />
      {ofParty && (
        <Choice
          legend={t("accounts.market")}
          inline
          value={market}
          onChange={setMarket}
          options={MARKETS.map((value) => ({ value, label: t(`common:market.${value}`) }))}
        />
      )}
      {fields.map((f) => (
        <div className="field" key={f}>
          <label htmlFor={`new-${f}`}>{t(`accounts.${f}`)}</label>
          <Input
            id={`new-${f}`}
            type={f === "password" ? "password" : "text"}
            autoComplete={f === "password" ? "new-password" : "off"}
            value={text[f]}
            onChange={(e) => setText({ ...text, [f]: e.target.value })}
          />
        </div>
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
