import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import { fromDecimal, toDecimal } from "../../../ui/format";
import { LineField } from "../../../ui/LineField";
import type { Grant } from "../requests/staff";

export const PERMISSIONS = ["cases.read", "cases.answer", "refunds.agree", "chat", "staff"] as const;
const AGREE = "refunds.agree";

export interface GrantDraft {
  permissions: string[];
  /** As typed; empty: not beyond the policy's amount. */
  over: string;
}

export function draftOf(grant?: Partial<Grant> | null): GrantDraft {
  return {
    permissions: grant?.permissions ?? ["cases.read", "cases.answer", "chat"],
    over: grant?.agreesOver ? toDecimal(grant.agreesOver) : "",
  };
}

/** What is granted; undefined while the amount is none. An amount counts only beside the permission it enlarges. */
export function grantOf(draft: GrantDraft, currency: string): Grant | undefined {
  const { permissions } = draft;
  const text = permissions.includes(AGREE) ? draft.over.trim() : "";
  const agreesOver = text === "" ? null : fromDecimal(text, currency);
  return agreesOver === undefined ? undefined : { permissions, agreesOver };
}

export function GrantFields(props: {
  draft: GrantDraft;
  currency: string;
  onChange: (draft: GrantDraft) => void;
}) {
  const { t } = useTranslation("merchant");
  const { draft, currency, onChange } = props;
  return (
    <>
      <fieldset className="field">
        <legend>{t("staff.may")}</legend>
        <Checkbox.Group
          className="staff-permissions"
          value={draft.permissions}
          onChange={(permissions) => onChange({ ...draft, permissions })}
          options={PERMISSIONS.map((code) => ({
            value: code,
            label: t(`staff.permission.${code.replace(".", "_")}`),
          }))}
        />
      </fieldset>
      {draft.permissions.includes(AGREE) && (
        <LineField
          label={t("staff.over", { currency })}
          hint={t("staff.overHint")}
          id="agrees-over"
          inputMode="decimal"
          status={grantOf(draft, currency) ? undefined : "error"}
          value={draft.over}
          onChange={(typed) => onChange({ ...draft, over: typed })}
        />
      )}
    </>
  );
}
