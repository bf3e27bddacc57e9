import { useTranslation } from "react-i18next";
import type { CaseSummary } from "../../api/types";
import { Pages } from "../../ui/Pages";
import { EmptyState, ListSkeleton } from "../../ui/states";
import { useAddressFilter } from "../../ui/useAddressFilter";
import { CaseFilters } from "../case/CaseFilters";
import { CaseTable } from "../case/CaseTable";
import { type CaseFilter, useCases } from "../case/requests/getCases";

const VIEWS: Record<string, CaseFilter> = {
  open: { open: "true" },
  buyer: { open: "true", turn: "BUYER" },
  merchant: { open: "true", turn: "MERCHANT" },
  platform: { open: "true", turn: "PLATFORM" },
  closed: { open: "false" },
};

export default function AllCasesPage() {
  const { t } = useTranslation(["operations", "case"]);
  const { params } = useAddressFilter();
  const view = params.get("view") ?? "open";
  const filter = { ...VIEWS[view], sort: params.get("sort") ?? "due", q: params.get("q") };
  const cases = useCases(filter, 50);
  return (
    <section className="page">
      <h1>{t("cases.title")}</h1>
      <CaseFilters
        filter={filter}
        standard="open"
        tabs={Object.keys(VIEWS).map((value) => ({ value, label: t(`cases.views.${value}`) }))}
      />
      <Pages
        query={cases}
        skeleton={<ListSkeleton rows={6} />}
        empty={<EmptyState title={t("cases.empty")} how={t("cases.emptyHow")} />}
      >
        {(items: CaseSummary[]) => (
          <CaseTable
            items={items}
            base="/operations/cases"
            show={{ buyer: true, merchant: true, owner: true }}
          />
        )}
      </Pages>
    </section>
  );
}
