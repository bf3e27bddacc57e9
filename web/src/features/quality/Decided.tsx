import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { BenchQuality } from "../../api/types";
import { byDay } from "../../ui/byDay";
import { DataTable } from "../../ui/DataTable";
import { Panel } from "../../ui/Panel";

const Chart = lazy(() => import("../../ui/Chart"));

function sum(values: number[]): number {
  return values.reduce((all, one) => all + one, 0);
}

/** What was decided on each day, in time or late, and what of it appeals overturned since. */
export function Decided({ view }: { view: BenchQuality }) {
  const { t } = useTranslation("quality");
  const option = useMemo(
    () =>
      byDay(
        view.days.map((one) => one.day),
        { minInterval: 1 },
        [
          { type: "bar", stack: "decided", name: t("decided.inTime"), data: view.days.map((d) => d.inTime) },
          { type: "bar", stack: "decided", name: t("decided.late"), data: view.days.map((d) => d.late) },
          { type: "line", name: t("decided.overturned"), data: view.days.map((d) => d.overturned) },
        ],
      ),
    [view, t],
  );
  const label = t("decided.chart", {
    inTime: sum(view.days.map((d) => d.inTime)),
    late: sum(view.days.map((d) => d.late)),
    overturned: sum(view.days.map((d) => d.overturned)),
  });
  return (
    <Panel title={t("decided.title")}>
      {view.days.length === 0 ? (
        <p className="muted">{t("decided.none")}</p>
      ) : (
        <>
          <p>{label}</p>
          <Suspense fallback={<div className="chart" />}>
            <Chart option={option} label={label} />
          </Suspense>
        </>
      )}
    </Panel>
  );
}

/** Per ground of appeal: how many, and how many of them changed the ruling. */
export function Grounds({ view }: { view: BenchQuality }) {
  const { t } = useTranslation("quality");
  return (
    <Panel title={t("grounds.title")}>
      {view.grounds.length === 0 ? (
        <p className="muted">{t("grounds.none")}</p>
      ) : (
        <DataTable
          items={view.grounds}
          rowKey={(one) => one.ground}
          columns={[
            { head: t("grounds.ground"), cell: (one) => one.groundText },
            { head: t("grounds.filed"), right: true, cell: (one) => one.filed },
            { head: t("grounds.decided"), right: true, cell: (one) => one.decided },
            { head: t("grounds.overturned"), right: true, cell: (one) => one.overturned },
            {
              head: t("grounds.rate"),
              right: true,
              cell: (one) =>
                one.overturnRate === undefined || one.overturnRate === null ? "–" : `${one.overturnRate} %`,
            },
          ]}
        />
      )}
    </Panel>
  );
}
