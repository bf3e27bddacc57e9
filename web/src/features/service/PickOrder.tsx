import { useTranslation } from "react-i18next";
import type { OrderSummary } from "../../api/types";
import { MoneyText } from "../../ui/MoneyText";
import { Pages } from "../../ui/Pages";
import { EmptyState } from "../../ui/states";
import { useOrders } from "../order/requests/getOrders";

/** The buyer's own orders, newest first: one tap sends the order's card. */
export function PickOrder({ onPick, busy }: { onPick: (orderId: string) => void; busy: boolean }) {
  const { t } = useTranslation(["service", "order"]);
  const orders = useOrders({}, 6);
  return (
    <div>
      <p>
        <strong>{t("pickOrder")}</strong>
      </p>
      <Pages query={orders} empty={<EmptyState title={t("noOrders")} />}>
        {(items: OrderSummary[]) => (
          <ul className="plain">
            {items.map((order) => (
              <li key={order.id}>
                <button type="button" className="desk-pick" disabled={busy} onClick={() => onPick(order.id)}>
                  {order.lines[0]?.title} <MoneyText value={order.captured} />
                  <br />
                  <span className="muted small">
                    {order.shopOrderId} · {order.merchant.name} · {t(`order:state.${order.status}`)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </div>
  );
}
