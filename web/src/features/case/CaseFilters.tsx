import { useTranslation } from "react-i18next";
import { SearchBox } from "../../ui/SearchBox";
import { Tabs } from "../../ui/Tabs";
import { useAddressFilter } from "../../ui/useAddressFilter";
import "../../ui/table.css";

export interface FilterTab {
  value: string;
  label: string;
}

export function CaseFilters({ tabs, standard }: { tabs: FilterTab[]; standard: string }) {
  const { t } = useTranslation("case");
  const { params, set } = useAddressFilter();
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
        <select value={params.get("sort") ?? "due"} onChange={(e) => set({ sort: e.target.value })}>
          {(["due", "value", "newest"] as const).map((s) => (
            <option key={s} value={s}>
              {t(`filter.by.${s}`)}
            </option>
          ))}
        </select>
      </label>
      <SearchBox label={t("filter.search")} />
    </div>
  );
}
