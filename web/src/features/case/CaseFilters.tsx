import { useTranslation } from "react-i18next";
import { SearchBox } from "../../ui/SearchBox";
import { ProblemNote } from "../../ui/states";
import { Tabs } from "../../ui/Tabs";
import { useAddressFilter } from "../../ui/useAddressFilter";
import type { CaseFilter } from "./requests/getCases";
import { useSaveCases } from "./requests/saveCases";
import "../../ui/table.css";

export interface FilterTab {
  value: string;
  label: string;
}

/** `filter` is what the list shows now, for those who take it along as a table. */
export function CaseFilters(props: { tabs: FilterTab[]; standard: string; filter: CaseFilter }) {
  const { tabs, standard } = props;
  const { t } = useTranslation("case");
  const { params, set } = useAddressFilter();
  const csv = useSaveCases();
  // As the server does: what is closed is not due.
  const unsorted = props.filter.open === "false" ? "newest" : "due";
  return (
    <div className="filters">
      <Tabs
        label={t("filter.show")}
        value={params.get("view") ?? standard}
        onChange={(view) => set({ view: view === standard ? "" : view })}
        tabs={tabs}
      />
      <label>
        {t("filter.sort")}{" "}
        <select value={params.get("sort") ?? unsorted} onChange={(e) => set({ sort: e.target.value })}>
          {(["due", "value", "newest"] as const).map((s) => (
            <option key={s} value={s}>
              {t(`filter.by.${s}`)}
            </option>
          ))}
        </select>
      </label>
      <SearchBox label={t("filter.search")} />
      <button
        type="button"
        className="linklike"
        disabled={csv.isPending}
        onClick={() => csv.mutate(props.filter)}
      >
        {t("filter.csv")}
      </button>
      {csv.isError && <ProblemNote error={csv.error} />}
    </div>
  );
}
