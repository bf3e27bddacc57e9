import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Pick } from "../../ui/Pick";
import { SearchBox } from "../../ui/SearchBox";
import { useAddressFilter } from "../../ui/useAddressFilter";
import { FIELDS, useDocketChoices } from "./requests/getDocket";
import "../../ui/table.css";

/** Which of the rulings; everything chosen here stands in the address. */
export function DocketFilters({ narrowed }: { narrowed: boolean }) {
  const { t } = useTranslation(["docket", "common"]);
  const { set } = useAddressFilter();
  const [cleared, setCleared] = useState(0);
  const { data: choices } = useDocketChoices();
  const markets = (choices?.markets ?? []).map((code) => ({
    code,
    text: t(`common:market.${code}`, { defaultValue: code }),
  }));
  return (
    <>
      <div className="filters">
        <SearchBox key={cleared} label={t("search")} />
        {narrowed && (
          <button
            type="button"
            className="linklike"
            onClick={() => {
              set(Object.fromEntries(FIELDS.map((field) => [field, ""])));
              setCleared(cleared + 1);
            }}
          >
            {t("clear")}
          </button>
        )}
      </div>
      <search className="filters narrow-filters" aria-label={t("narrow")}>
        <Pick field="market" label={t("market")} any={t("marketAny")} choices={markets} />
        <Pick field="type" label={t("type")} any={t("typeAny")} choices={choices?.types ?? []} />
        <Pick field="reason" label={t("reason")} any={t("reasonAny")} choices={choices?.reasons ?? []} />
        <Pick field="outcome" label={t("outcome")} any={t("outcomeAny")} choices={choices?.outcomes ?? []} />
      </search>
    </>
  );
}
