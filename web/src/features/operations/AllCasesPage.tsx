import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Pages } from "../../ui/Pages";
import { EmptyState, ListSkeleton } from "../../ui/states";
import { useAddressFilter } from "../../ui/useAddressFilter";
import { CaseFilters } from "../case/CaseFilters";
import { CaseTable } from "../case/CaseTable";
import { type CaseFilter, useCases } from "../case/requests/getCases";
import { useChosen } from "../case/useChosen";
import { JointBundle } from "../record/JointBundle";

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
  const filter = { ...VIEWS[view], sort: params.get("sort"), q: params.get("q") };
  const cases = useCases(filter, 50);
  const items = useMemo(() => cases.data?.pages.flatMap((page) => page.items) ?? [], [cases.data]);
  const choosing = useChosen(items);
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
        {() => (
          <CaseTable
            items={items}
            base="/operations/cases"
            show={{ buyer: true, merchant: true, owner: true }}
            choosing={choosing}
          />
        )}
      </Pages>
      {choosing.chosen.length > 0 && (
        <JointBundle cases={choosing.chosen.map((one) => one.id)} none={() => choosing.setAll(false)} />
      )}
    </section>
  );
}
