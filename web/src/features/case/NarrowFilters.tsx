import { useState } from "react";
import { useTranslation } from "react-i18next";
import { marketNow } from "../../api/clock";
import type { CaseChoices } from "../../api/types";
import { fromDecimal, useFormat } from "../../ui/format";
import { Pick } from "../../ui/Pick";
import { useAddressFilter } from "../../ui/useAddressFilter";
import { FIELDS, within } from "./filter";
import "../../ui/table.css";

const HOURS = [6, 24, 72];
const TURNS = ["MERCHANT", "BUYER", "PLATFORM", "CARRIER"] as const;

function DueBefore() {
  const { t } = useTranslation("case");
  const format = useFormat();
  const { params, set } = useAddressFilter();
  const chosen = params.get("dueBefore") ?? "";
  return (
    <select
      aria-label={t("narrow.due")}
      value={chosen}
      onChange={(e) => {
        const hours = Number(e.target.value);
        set({ dueBefore: hours ? within(hours, marketNow()) : e.target.value });
      }}
    >
      <option value="">{t("narrow.dueAny")}</option>
      {chosen && <option value={chosen}>{t("narrow.dueBefore", { at: format.exact(chosen) })}</option>}
      {HOURS.map((hours) => (
        <option key={hours} value={hours}>
          {t("narrow.dueWithin", { hours })}
        </option>
      ))}
    </select>
  );
}

/** Takes effect when it is left or Enter is pressed; what is no amount is marked and changes nothing. */
function Amount(props: { field: "from" | "to"; label: string; currency: string }) {
  const { params, set } = useAddressFilter();
  const known = params.get(props.field) ?? "";
  const [typed, setTyped] = useState<string>();
  const value = typed ?? known;
  const fits = value === "" || fromDecimal(value, props.currency) !== undefined;
  function done() {
    if (!fits) return;
    set({ [props.field]: value.trim() });
    setTyped(undefined);
  }
  return (
    <input
      className="filter-amount"
      inputMode="decimal"
      aria-label={props.label}
      placeholder={props.label}
      aria-invalid={!fits}
      value={value}
      onChange={(e) => setTyped(e.target.value)}
      onBlur={done}
      onKeyDown={(e) => e.key === "Enter" && done()}
    />
  );
}

/** Which of the cases; everything chosen here stands in the address. `fixed` are fields that the view decides. */
export function NarrowFilters({ choices, fixed }: { choices: CaseChoices; fixed: string[] }) {
  const { t } = useTranslation("case");
  const { params, set } = useAddressFilter();
  const { currency } = choices;
  const used = FIELDS.some((field) => params.get(field));
  return (
    <search className="filters narrow-filters" aria-label={t("narrow.label")}>
      <Pick field="state" label={t("narrow.state")} any={t("narrow.stateAny")} choices={choices.states} />
      {!fixed.includes("turn") && (
        <Pick
          field="turn"
          label={t("narrow.turn")}
          any={t("narrow.turnAny")}
          choices={TURNS.map((code) => ({ code, text: t(`turn.${code}`) }))}
        />
      )}
      <Pick field="type" label={t("narrow.type")} any={t("narrow.typeAny")} choices={choices.types} />
      <Pick field="reason" label={t("narrow.reason")} any={t("narrow.reasonAny")} choices={choices.reasons} />
      <DueBefore />
      {currency && (
        <span className="row">
          <Amount field="from" label={t("narrow.from", { currency })} currency={currency} />–
          <Amount field="to" label={t("narrow.to", { currency })} currency={currency} />
        </span>
      )}
      {used && (
        <button
          type="button"
          className="linklike"
          onClick={() => set(Object.fromEntries(FIELDS.map((field) => [field, ""])))}
        >
          {t("narrow.clear")}
        </button>
      )}
    </search>
  );
}
