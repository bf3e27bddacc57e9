import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { BenchHearing } from "../../api/types";
import { DataTable } from "../../ui/DataTable";
import { MoneyText } from "../../ui/MoneyText";
import { Panel } from "../../ui/Panel";
import { Ago, Countdown, Exact } from "../../ui/Time";

/** Hearings that wait for something: which, since when, until when, in whose hands. */
export function HearingList(props: {
  title: string;
  none: string;
  items: BenchHearing[];
  home: string;
  signing?: boolean;
}) {
  const { t } = useTranslation("quality");
  const { items, home } = props;
  return (
    <Panel title={`${props.title} (${items.length})`}>
      {items.length === 0 ? (
        <p className="muted">{props.none}</p>
      ) : (
        <DataTable
          items={items}
          rowKey={(one) => one.caseId}
          columns={[
            {
              head: t("hearing.case"),
              cell: (one) => (
                <>
                  <Link to={`${home}/cases/${one.caseId}`}>
                    {one.shopOrderId} · {one.title}
                  </Link>
                  <span className="muted small case-table-sub">
                    {one.appeal && `${t("hearing.appeal")} · `}
                    {one.reasonText} · {one.market}
                  </span>
                </>
              ),
            },
            { head: t("hearing.asked"), right: true, cell: (one) => <MoneyText value={one.asked} strong /> },
            {
              head: t("hearing.owner"),
              cell: (one) => one.owner?.name ?? <span className="muted">{t("hearing.nobody")}</span>,
            },
            {
              head: t("hearing.target"),
              cell: (one) => (
                <>
                  <Exact at={one.target} />{" "}
                  {one.overdue ? (
                    <strong className="quality-late">{t("hearing.overdue")}</strong>
                  ) : (
                    <Countdown dueAt={one.target} />
                  )}
                </>
              ),
            },
            props.signing
              ? {
                  head: t("hearing.waitsSince"),
                  cell: (one) => (one.waitsSince ? <Ago at={one.waitsSince} /> : "–"),
                }
              : { head: t("hearing.closed"), cell: (one) => <Ago at={one.evidenceClosed} /> },
          ]}
        />
      )}
    </Panel>
  );
}
