import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { OperationsRefund } from "../../api/types";
import { MoneyText } from "../../ui/MoneyText";
import { Pages } from "../../ui/Pages";
import { EmptyState } from "../../ui/states";
import { Tabs } from "../../ui/Tabs";
import { Exact } from "../../ui/Time";
import { useAddressFilter } from "../../ui/useAddressFilter";
import { useRefunds } from "./requests/money";
import "../../ui/table.css";

const STATES = ["UNKNOWN", "FAILED", "GRANTED", "SENT", "SETTLED"] as const;

/** Unknown outcomes come first: they are the ones a person may have to look after. */
export default function RefundsPage() {
  const { t } = useTranslation(["operations", "case"]);
  const { params, set } = useAddressFilter();
  const state = params.get("state") ?? "UNKNOWN";
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
      <p className="muted">{t(`case:refund.${state}`)}</p>
      <Pages query={refunds} empty={<EmptyState title={t("refunds.empty")} how={t("refunds.emptyHow")} />}>
        {(items: OperationsRefund[]) => (
          <div className="scroll-x">
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{t("refunds.id")}</th>
                  <th scope="col" className="right">
                    {t("refunds.amount")}
                  </th>
                  <th scope="col">{t("refunds.where")}</th>
                  <th scope="col">{t("case:refund.grantedAt")}</th>
                  <th scope="col">{t("case:refund.settledAt")}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((r) => (
                  <tr key={r.id}>
                    <td>
                      <code className="small">{r.id}</code>
                    </td>
                    <td className="right">
                      <MoneyText value={r.amount} strong />
                    </td>
                    <td>
                      {r.caseId ? (
                        <Link to={`/operations/cases/${r.caseId}`}>{t("refunds.case")}</Link>
                      ) : (
                        <Link to={`/operations/orders/${r.orderId}`}>{t("refunds.order")}</Link>
                      )}
                    </td>
                    <td>
                      <Exact at={r.grantedAt} />
                    </td>
                    <td>{r.settledAt ? <Exact at={r.settledAt} /> : <span className="muted">–</span>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Pages>
    </section>
  );
}
