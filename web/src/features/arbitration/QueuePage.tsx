import { useTranslation } from "react-i18next";
import type { CaseSummary } from "../../api/types";
import { Pages } from "../../ui/Pages";
import { EmptyState, ListSkeleton } from "../../ui/states";
import { useAddressFilter } from "../../ui/useAddressFilter";
import { CaseFilters } from "../case/CaseFilters";
import { CaseTable } from "../case/CaseTable";
import { type CaseFilter, useCases } from "../case/requests/getCases";
import { NextCase } from "./NextCase";

const VIEWS: Record<string, CaseFilter> = {
  ready: { state: "HEARING_RULING", open: "true" },
  sign: { state: "HEARING_APPROVAL", open: "true" },
  evidence: { state: "HEARING_EVIDENCE", open: "true" },
  more: { state: "HEARING_MORE", open: "true" },
  open: { open: "true" },
  closed: { open: "false" },
};

export default function QueuePage() {
  const { t } = useTranslation(["arbitration", "case"]);
  const { params } = useAddressFilter();
  const view = params.get("view") ?? "ready";
  const filter = { ...VIEWS[view], sort: params.get("sort") ?? "due", q: params.get("q") };
  const cases = useCases(filter);
  return (
    <section className="page">
      <h1>{t("queue.title")}</h1>
      <NextCase />
      <CaseFilters
        filter={filter}
        standard="ready"
        tabs={Object.keys(VIEWS).map((value) => ({ value, label: t(`queue.views.${value}`) }))}
      />
      <Pages
        query={cases}
        skeleton={<ListSkeleton rows={6} />}
        empty={<EmptyState title={t(`queue.empty.${view}`)} how={t("queue.emptyHow")} />}
      >
        {(items: CaseSummary[]) => (
          <CaseTable
            items={items}
            base="/arbitration/cases"
            show={{ buyer: true, merchant: true, owner: true }}
          />
        )}
      </Pages>
    </section>
  );
}
