import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { OperationsRefund, RefundProgress } from "../../api/types";
import { DataTable } from "../../ui/DataTable";
import { MoneyText } from "../../ui/MoneyText";
import { Pages } from "../../ui/Pages";
import { EmptyState, ProblemNote } from "../../ui/states";
import { Tabs } from "../../ui/Tabs";
import { Countdown, Exact } from "../../ui/Time";
import { useAddressFilter } from "../../ui/useAddressFilter";
import { ClearDoubt } from "./ClearDoubt";
import { useAskAgain, useRefunds } from "./requests/money";
import "../../ui/table.css";

/** Unknown outcomes come first: they are the ones a person may have to look after. */
const STATES: RefundProgress[] = ["UNKNOWN", "REVERSED", "FAILED_RETRYING", "SENDING", "SETTLED"];

function NextStep({ refund }: { refund: OperationsRefund }) {
  const { t } = useTranslation("operations");
  const ask = useAskAgain();
  return (
    <>
      {refund.state === "UNKNOWN" && (
        <Button size="small" loading={ask.isPending} onClick={() => ask.mutate(refund.id)}>
          {t("refunds.askAgain")}
        </Button>
      )}
      {ask.isSuccess && (
        <p role="status" className="muted small">
          {t("refunds.asked")}
        </p>
      )}
      {refund.doubt && <ClearDoubt refund={refund} />}
      {ask.isError && <ProblemNote error={ask.error} />}
    </>
  );
}

export default function RefundsPage() {
  const { t } = useTranslation("operations");
  const { params, set } = useAddressFilter();
  const state = STATES.find((s) => s === params.get("state")) ?? "UNKNOWN";
  const refunds = useRefunds(state);
  return (
    <section className="page">
      <h1>{t("refunds.title")}</h1>
      <Tabs
        label={t("refunds.filter")}
        value={state}
        onChange={(next) => set({ state: next })}
        tabs={STATES.map((s) => ({ value: s, label: t(`refunds.state.${s}`) }))}
      />
      <p className="muted">{t(`refunds.about.${state}`)}</p>
      <Pages query={refunds} empty={<EmptyState title={t("refunds.empty")} how={t("refunds.emptyHow")} />}>
        {(items: OperationsRefund[]) => (
          <DataTable
            items={items}
            rowKey={(refund) => refund.id}
            columns={[
              {
                head: t("refunds.id"),
                cell: (refund) => (
                  <>
                    <Link to={`/operations/orders/${refund.orderId}`}>
                      <code className="small">{refund.id}</code>
                    </Link>
                    {refund.needsHuman && (
                      <strong className="case-table-sub">
                        {t(refund.doubt ? "refunds.doubt" : "refunds.human")}
                      </strong>
                    )}
                  </>
                ),
              },
              {
                head: t("refunds.amount"),
                right: true,
                cell: (refund) => <MoneyText value={refund.amount} strong />,
              },
              {
                head: t("refunds.provider"),
                cell: (refund) => (
                  <>
                    <span>
                      {refund.provider} · {t("refunds.attempt", { n: refund.attempt })}
                    </span>
                    {refund.code && <span className="muted case-table-sub">{refund.code}</span>}
                  </>
                ),
              },
              { head: t("refunds.started"), cell: (refund) => <Exact at={refund.startedAt} /> },
              {
                head: t(state === "SETTLED" ? "refunds.settled" : "refunds.next"),
                cell: (refund) =>
                  refund.settledAt ? (
                    <Exact at={refund.settledAt} />
                  ) : (
                    refund.dueAt && <Countdown dueAt={refund.dueAt} compact />
                  ),
              },
              { head: "", cell: (refund) => <NextStep refund={refund} /> },
            ]}
          />
        )}
      </Pages>
    </section>
  );
}
