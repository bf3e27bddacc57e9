import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import type { OrderSummary } from "../../api/types";
import { MoneyText } from "../../ui/MoneyText";
import { Pages } from "../../ui/Pages";
import { EmptyState } from "../../ui/states";
import { Tabs } from "../../ui/Tabs";
import { Ago } from "../../ui/Time";
import { GroupNote } from "../order/GroupNote";
import { useOrders } from "../order/requests/getOrders";
import "./buyer.css";

const STATES = ["", "UNSHIPPED", "SHIPPED", "DELIVERED"] as const;

/** What can be done with this order today, from what the server told; the reasons behind it are one tap away. */
function Today({ order }: { order: OrderSummary }) {
  const { t } = useTranslation("buyer");
  const open = order.openCases[0];
  return (
    <div className="order-today">
      {open && (
        <Link className="as-button primary" to={`/buyer/cases/${open}`}>
          {t("orders.seeCase", { count: order.openCases.length })}
        </Link>
      )}
      {order.status !== "UNPAID" && order.status !== "CANCELLED" && (
        <Link className="as-button" to={`/buyer/orders/${order.id}/apply`}>
          {t("orders.afterSales")}
        </Link>
      )}
    </div>
  );
}

function OrderCard({ order }: { order: OrderSummary }) {
  const { t } = useTranslation("order");
  return (
    <li className="card order-card">
      <p className="spread">
        <strong>{order.merchant.name}</strong>
        <span className={`order-state order-${order.status.toLowerCase()}`}>
          {t(`state.${order.status}`)}
        </span>
      </p>
      <ul className="plain">
        {order.lines.map((line) => (
          <li key={line.line} className="spread">
            <span>
              {line.title} <span className="muted">× {line.quantity}</span>
            </span>
            <MoneyText value={line.paid} />
          </li>
        ))}
      </ul>
      {order.group && <GroupNote group={order.group} />}
      <p className="spread small">
        <span className="muted">
          <Link to={`/buyer/orders/${order.id}`}>{order.shopOrderId}</Link> · <Ago at={order.placedAt} />
        </span>
        <span>
          {t("captured")} <MoneyText value={order.captured} strong />
          {order.refunded.minor > 0 && (
            <>
              {" · "}
              {t("line.refunded")} <MoneyText value={order.refunded} strong />
            </>
          )}
        </span>
      </p>
      <Today order={order} />
    </li>
  );
}

export default function OrdersPage() {
  const { t } = useTranslation(["buyer", "order"]);
  const [params, setParams] = useSearchParams();
  const status = params.get("status") ?? "";
  const orders = useOrders({ status });
  return (
    <section className="page narrow">
      <h1>{t("orders.title")}</h1>
      <Tabs
        label={t("orders.filter")}
        value={status}
        onChange={(next) => setParams(next ? { status: next } : {}, { replace: true })}
        tabs={STATES.map((s) => ({ value: s, label: s ? t(`order:state.${s}`) : t("orders.all") }))}
      />
      <Pages query={orders} empty={<EmptyState title={t("orders.empty")} how={t("orders.emptyHow")} />}>
        {(items: OrderSummary[]) => (
          <ul className="plain stack">
            {items.map((order) => (
              <OrderCard key={order.id} order={order} />
            ))}
          </ul>
        )}
      </Pages>
    </section>
  );
}
