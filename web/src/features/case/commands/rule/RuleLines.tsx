import { useTranslation } from "react-i18next";
import type { Outcome } from "../../../../api/types";
import { Choice } from "../../../../ui/Choice";
import { LineField } from "../../../../ui/LineField";
import { MoneyText } from "../../../../ui/MoneyText";
import type { DraftLine } from "./draft";

/** Line 0 is freight: money without goods, so nothing of it can be sent back. */
const OUTCOMES: Outcome[] = ["REFUND", "PARTIAL", "RETURN_THEN_REFUND", "EXCHANGE", "RESEND", "DISMISS"];
const WITH_GOODS: Outcome[] = ["RETURN_THEN_REFUND", "EXCHANGE", "RESEND"];

export function RuleLines({
  lines,
  money,
  nothing,
  onChange,
}: {
  lines: DraftLine[];
  /** Only what is decided in money: an appeal sends no goods around any more. */
  money: boolean;
  /** What giving nothing is called, where nobody dismisses anything. */
  nothing?: string;
  onChange: (lines: DraftLine[]) => void;
}) {
  const { t } = useTranslation("case");
  const set = (line: number, change: Partial<DraftLine>) =>
    onChange(lines.map((l) => (l.line === line ? { ...l, ...change } : l)));
  return (
    <>
      {lines.map((l) => (
        <div key={l.line} className="rule-line">
          <p className="spread">
            <strong>{l.title}</strong>
            <span className="muted">
              {t("rule.asked")} <MoneyText value={l.asked} />
            </span>
          </p>
          <Choice
            legend={t("rule.outcomeOf", { title: l.title })}
            hideLegend
            inline
            value={l.outcome}
            onChange={(outcome) => set(l.line, { outcome })}
            options={OUTCOMES.filter((o) => (l.line !== 0 && !money) || !WITH_GOODS.includes(o)).map((o) => ({
              value: o,
              label: nothing && o === "DISMISS" ? nothing : t(`outcome.${o}`),
            }))}
          />
          {l.outcome === "PARTIAL" && (
            <LineField
              label={t("rule.amount", { currency: l.asked.currency })}
              id={`amount-${l.line}`}
              className="rule-amount"
              inputMode="decimal"
              value={l.amount}
              onChange={(typed) => set(l.line, { amount: typed })}
            />
          )}
        </div>
      ))}
    </>
  );
}
