import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { OrderSummary } from "../../api/types";
import { DataTable } from "../../ui/DataTable";
import { MoneyText } from "../../ui/MoneyText";
import { Ago } from "../../ui/Time";

export function OrderTable({ items, home }: { items: OrderSummary[]; home: string }) {
  const { t } = useTranslation("order");
  return (
    <DataTable
      items={items}
      rowKey={(order) => order.id}
      columns={[
        {
          head: t("table.order"),
          cell: (order) => <Link to={`${home}/orders/${order.id}`}>{order.shopOrderId}</Link>,
        },
        {
          head: t("table.goods"),
          cell: (order) => order.lines.map((l) => `${l.title} × ${l.quantity}`).join(" · "),
        },
        { head: t("buyer"), cell: (order) => order.buyer.name },
        { head: t("status"), cell: (order) => t(`state.${order.status}`) },
        { head: t("captured"), right: true, cell: (order) => <MoneyText value={order.captured} /> },
        {
          head: t("line.refunded"),
          right: true,
          cell: (order) => order.refunded.minor > 0 && <MoneyText value={order.refunded} />,
        },
        {
          head: t("table.cases"),
          cell: (order) =>
            order.openCases.map((id) => (
              <Link key={id} to={`${home}/cases/${id}`}>
                {t("table.openCase")}
              </Link>
            )),
        },
        {
          head: t("placed"),
          cell: (order) => (
            <span className="muted">
              <Ago at={order.placedAt} />
            </span>
          ),
        },
      ]}
    />
  );
}
