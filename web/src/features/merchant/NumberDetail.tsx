import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { MetricCase, MetricTrend } from "../../api/types";
import { byDay } from "../../ui/byDay";
import { DataTable } from "../../ui/DataTable";
import { MoneyText } from "../../ui/MoneyText";
import { Pages } from "../../ui/Pages";
import { Panel } from "../../ui/Panel";
import { EmptyState, Loaded, ProblemNote } from "../../ui/states";
import { Ago } from "../../ui/Time";
import { useMetricCases, useSaveMetrics, useTrend } from "./requests/getMetrics";

const Chart = lazy(() => import("../../ui/Chart"));

function Trend({ trend }: { trend: MetricTrend }) {
  const { t } = useTranslation("merchant");
  const option = useMemo(
    () =>
      byDay(
        trend.points.map((point) => point.day),
        { name: trend.unit },
        [
          {
            type: "line",
            name: t("numbers.yours"),
            data: trend.points.map((point) => point.value ?? null),
            symbolSize: 6,
          },
          {
            type: "line",
            name: t("numbers.category"),
            data: trend.points.map((point) => point.average ?? null),
            symbol: "diamond",
            symbolSize: 6,
            lineStyle: { type: "dashed" },
          },
        ],
      ),
    [trend, t],
  );
  const last = trend.points.at(-1);
  const label = t("numbers.chart", {
    what: trend.text,
    value: last?.value ?? "–",
    average: last?.average ?? "–",
    unit: trend.unit,
  });
  return (
    <Suspense fallback={<div className="chart" />}>
      <Chart option={option} label={label} />
    </Suspense>
  );
}

/** One number: what exactly it is, its way through the last days, and the cases that make it. */
export function NumberDetail({ code }: { code: string }) {
  const { t } = useTranslation("merchant");
  const trend = useTrend(code);
  const cases = useMetricCases(code);
  const csv = useSaveMetrics();
  return (
    <div className="stack number-detail">
      <Loaded query={trend}>
        {(view) => (
          <Panel title={view.text}>
            <p className="muted">{view.means}</p>
            <Trend trend={view} />
          </Panel>
        )}
      </Loaded>
      <div className="spread">
        <h2>{t("numbers.drags")}</h2>
        <button type="button" className="linklike" disabled={csv.isPending} onClick={() => csv.mutate(code)}>
          {t("numbers.csvCases")}
        </button>
      </div>
      {csv.isError && <ProblemNote error={csv.error} />}
      <Pages query={cases} empty={<EmptyState title={t("numbers.noCases")} how={t("numbers.noCasesHow")} />}>
        {(items: MetricCase[]) => (
          <DataTable
            items={items}
            rowKey={(one) => one.caseId}
            columns={[
              {
                head: t("numbers.case"),
                cell: (one) => (
                  <>
                    <Link to={`/merchant/cases/${one.caseId}`}>{one.title}</Link>
                    <span className="muted small case-table-sub">
                      {one.type} · {one.reason}
                    </span>
                  </>
                ),
              },
              {
                head: t("numbers.asked"),
                right: true,
                cell: (one) => <MoneyText value={one.asked} strong />,
              },
              {
                head: t("numbers.measured"),
                right: true,
                cell: (one) =>
                  one.measured ? (
                    t("numbers.hours", { hours: one.measured })
                  ) : (
                    <span className="muted">–</span>
                  ),
              },
              { head: t("numbers.counted"), cell: (one) => <Ago at={one.at} /> },
            ]}
          />
        )}
      </Pages>
    </div>
  );
}
