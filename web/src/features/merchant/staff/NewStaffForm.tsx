import { Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { LineField } from "../../../ui/LineField";
import { ProblemNote } from "../../../ui/states";
import { useOpenStaff } from "../requests/staff";
import { draftOf, GrantFields, grantOf } from "./GrantFields";

const FIELDS = ["login", "name", "password"] as const;

/** Somebody new: who, and what they may do. */
export function NewStaffForm({ currency, onDone }: { currency: string; onDone: () => void }) {
  const { t } = useTranslation("merchant");
  const [text, setText] = useState({ login: "", name: "", password: "" });
  const [draft, setDraft] = useState(() => draftOf());
  const open = useOpenStaff();
  const grant = grantOf(draft, currency);
  const ready = grant !== undefined && FIELDS.every((f) => text[f].trim() !== "");

  function submit(event: FormEvent) {
    event.preventDefault();
    if (ready) open.mutate({ ...text, ...grant }, { onSuccess: onDone });
  }

  return (
    <form className="card form-card" onSubmit={submit}>
      <h2>{t("staff.new")}</h2>
      {FIELDS.map((f) => (
        <LineField
          key={f}
          label={t(`staff.${f}`)}
          hint={t(`staff.${f}Hint`)}
          id={`staff-${f}`}
          type={f === "password" ? "password" : "text"}
          autoComplete={f === "password" ? "new-password" : "off"}
          value={text[f]}
          onChange={(typed) => setText({ ...text, [f]: typed })}
        />
      ))}
      <GrantFields draft={draft} currency={currency} onChange={setDraft} />
      {open.isError && <ProblemNote error={open.error} />}
      <div className="row">
        <Button type="primary" htmlType="submit" disabled={!ready} loading={open.isPending}>
          {t("staff.create")}
        </Button>
        <Button onClick={onDone}>{t("common:action.cancel")}</Button>
      </div>
    </form>
  );
}
