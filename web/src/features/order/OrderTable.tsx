import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { OrderSummary } from "../../api/types";
import { MoneyText } from "../../ui/MoneyText";
import { ScrollX } from "../../ui/ScrollX";
import { Ago } from "../../ui/Time";
import "../../ui/table.css";

export function OrderTable({ items, home }: { items: OrderSummary[]; home: string }) {
  const { t } = useTranslation("order");
  return (
    <ScrollX>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t("table.order")}</th>
            <th scope="col">{t("table.goods")}</th>
            <th scope="col">{t("buyer")}</th>
            <th scope="col">{t("status")}</th>
            <th scope="col" className="right">
              {t("captured")}
            </th>
            <th scope="col" className="right">
              {t("line.refunded")}
            </th>
            <th scope="col">{t("table.cases")}</th>
            <th scope="col">{t("placed")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((order) => (
            <tr key={order.id}>
              <td>
                <Link to={`${home}/orders/${order.id}`}>{order.shopOrderId}</Link>
              </td>
              <td>{order.lines.map((l) => `${l.title} × ${l.quantity}`).join(" · ")}</td>
              <td>{order.buyer.name}</td>
              <td>{t(`state.${order.status}`)}</td>
              <td className="right">
                <MoneyText value={order.captured} />
              </td>
              <td className="right">
                {order.refunded.minor > 0 ? (
                  <MoneyText value={order.refunded} />
                ) : (
                  <span className="muted">–</span>
                )}
              </td>
              <td>
                {order.openCases.map((id) => (
                  <Link key={id} to={`${home}/cases/${id}`}>
                    {t("table.openCase")}
                  </Link>
                ))}
              </td>
              <td className="muted">
                <Ago at={order.placedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
