import { useMemo } from "react";
import { Trans, useTranslation } from "react-i18next";
import { Pages } from "../../ui/Pages";
import { EmptyState, ListSkeleton } from "../../ui/states";
import { useAddressFilter } from "../../ui/useAddressFilter";
import { CaseFilters } from "../case/CaseFilters";
import { CaseTable } from "../case/CaseTable";
import { type CaseFilter, useCases } from "../case/requests/getCases";
import { useListKeys } from "./useListKeys";

const VIEWS: Record<string, CaseFilter> = {
  todo: { turn: "MERCHANT", open: "true" },
  open: { open: "true" },
  closed: { open: "false" },
};

export default function TodoPage() {
  const { t } = useTranslation(["merchant", "case"]);
  const { params } = useAddressFilter();
  const view = params.get("view") ?? "todo";
  const filter = { ...VIEWS[view], sort: params.get("sort") ?? "due", q: params.get("q") };
  const cases = useCases(filter);
  const items = useMemo(() => cases.data?.pages.flatMap((p) => p.items) ?? [], [cases.data]);
  const selected = useListKeys(items);
  return (
    <section className="page">
      <div className="spread">
        <h1>{t("todo.title")}</h1>
        <p className="keys">
          <Trans t={t} i18nKey="todo.keys" components={{ kbd: <kbd /> }} />
        </p>
      </div>
      <CaseFilters
        filter={filter}
        standard="todo"
        tabs={Object.keys(VIEWS).map((value) => ({ value, label: t(`todo.views.${value}`) }))}
      />
      <Pages
        query={cases}
        skeleton={<ListSkeleton rows={6} />}
        empty={<EmptyState title={t(`todo.empty.${view}`)} how={t("todo.emptyHow")} />}
      >
        {() => <CaseTable items={items} base="/merchant/cases" selected={selected} show={{ buyer: true }} />}
      </Pages>
    </section>
  );
}
