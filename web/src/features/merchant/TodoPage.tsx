import { Button } from "antd";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import type { CaseSummary } from "../../api/types";
import { Pages } from "../../ui/Pages";
import { EmptyState, ListSkeleton } from "../../ui/states";
import { useAddressFilter } from "../../ui/useAddressFilter";
import { CaseFilters } from "../case/CaseFilters";
import { CaseTable } from "../case/CaseTable";
import { filterOf } from "../case/filter";
import { NarrowFilters } from "../case/NarrowFilters";
import { type CaseFilter, useCases } from "../case/requests/getCases";
import { useCaseChoices } from "../case/requests/getChoices";
import { useChosen } from "../case/useChosen";
import { useListKeys } from "./useListKeys";
import "./bulk/bulk.css";

const BulkAgree = lazy(() => import("./bulk/BulkAgree"));
const KeysHelp = lazy(() => import("./KeysHelp"));

const VIEWS: Record<string, CaseFilter> = {
  todo: { turn: "MERCHANT", open: "true" },
  open: { open: "true" },
  closed: { open: "false" },
};

export default function TodoPage() {
  const { t } = useTranslation(["merchant", "case"]);
  const { params } = useAddressFilter();
  const choices = useCaseChoices();
  const view = params.get("view") ?? "todo";
  const fixed = VIEWS[view] ?? {};
  const filter = filterOf(params, fixed, choices.data?.currency);
  const cases = useCases(filter);
  const items = useMemo(() => cases.data?.pages.flatMap((p) => p.items) ?? [], [cases.data]);
  const { chosen, toggle, setAll } = useChosen(items);
  const [agreeing, setAgreeing] = useState<CaseSummary[]>();
  const [helping, setHelping] = useState(false);
  const agreeAll = useCallback(() => {
    if (chosen.length > 0) setAgreeing(chosen);
    return chosen.length > 0;
  }, [chosen]);
  const help = useCallback(() => setHelping(true), []);
  const selected = useListKeys(items, { choose: toggle, agreeAll, help }, helping || Boolean(agreeing));
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
      {choices.data && <NarrowFilters choices={choices.data} fixed={Object.keys(fixed)} />}
      <Pages
        query={cases}
        skeleton={<ListSkeleton rows={6} />}
        empty={<EmptyState title={t(`todo.empty.${view}`)} how={t("todo.emptyHow")} />}
      >
        {() => (
          <CaseTable
            items={items}
            base="/merchant/cases"
            selected={selected}
            show={{ buyer: true }}
            choosing={view === "closed" ? undefined : { chosen, toggle, setAll }}
          />
        )}
      </Pages>
      {chosen.length > 0 && (
        <div className="bulk-bar">
          <strong>{t("bulk.chosen", { count: chosen.length })}</strong>
          <Button type="primary" className="bulk-open" onClick={agreeAll}>
            {t("bulk.open")}
          </Button>
          <button type="button" className="linklike" onClick={() => setAll(false)}>
            {t("bulk.none")}
          </button>
        </div>
      )}
      <Suspense>
        {agreeing && (
          <BulkAgree
            cases={agreeing}
            onClose={() => {
              setAgreeing(undefined);
              setAll(false);
            }}
          />
        )}
        {helping && <KeysHelp onClose={() => setHelping(false)} />}
      </Suspense>
    </section>
  );
}
