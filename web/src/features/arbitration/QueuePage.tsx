import { lazy, Suspense, useMemo, useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import { Pages } from "../../ui/Pages";
import { EmptyState, ListSkeleton } from "../../ui/states";
import { useAddressFilter } from "../../ui/useAddressFilter";
import { CaseFilters } from "../case/CaseFilters";
import { CaseTable } from "../case/CaseTable";
import { type CaseFilter, useCases } from "../case/requests/getCases";
import { NextCase } from "./NextCase";
import { useQueue, useTakeAndOpen } from "./requests/queue";
import { useQueueKeys } from "./useQueueKeys";

const BenchKeys = lazy(() => import("./BenchKeys"));

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
  const filter = { ...VIEWS[view], sort: params.get("sort"), q: params.get("q") };
  const cases = useCases(filter);
  const items = useMemo(() => cases.data?.pages.flatMap((p) => p.items) ?? [], [cases.data]);
  const [helping, setHelping] = useState(false);
  const take = useTakeAndOpen();
  const queue = useQueue();
  const next = queue.data?.items[0]?.id;
  const selected = useQueueKeys(
    items,
    { take: (id) => take.open(id ?? next), help: () => setHelping(true) },
    helping,
  );
  return (
    <section className="page">
      <div className="spread">
        <h1>{t("queue.title")}</h1>
        <p className="keys">
          <Trans t={t} i18nKey="queue.keys" components={{ kbd: <kbd /> }} />
        </p>
      </div>
      <NextCase take={take} />
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
        {() => (
          <CaseTable
            items={items}
            base="/arbitration/cases"
            selected={selected}
            show={{ buyer: true, merchant: true, owner: true }}
          />
        )}
      </Pages>
      <Suspense>{helping && <BenchKeys page="queue" onClose={() => setHelping(false)} />}</Suspense>
    </section>
  );
}
