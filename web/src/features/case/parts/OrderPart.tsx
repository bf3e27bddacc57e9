import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { CaseView } from "../../../api/types";
import { MoneyText } from "../../../ui/MoneyText";
import { Panel } from "../../../ui/Panel";
import { Exact } from "../../../ui/Time";
import { GroupNote } from "../../order/GroupNote";
import { OrderLines } from "../../order/OrderLines";
import { Parcels } from "../../order/Parcels";

/** `orders` is where the viewer reads whole orders; the arbitrator reads what is here. */
export function OrderPart({ view, orders }: { view: CaseView; orders?: string }) {
  const { t } = useTranslation("order");
  const { order } = view;
  return (
    <>
      <Panel
        title={t("title", { id: view.shopOrderId })}
        extra={orders && <Link to={`${orders}/${view.orderId}`}>{t("openOrder")}</Link>}
      >
        <dl className="facts">
          <dt>{t("status")}</dt>
          <dd>{t(`state.${order.status}`)}</dd>
          <dt>{t("placed")}</dt>
          <dd>
            <Exact at={order.placedAt} />
          </dd>
          <dt>{t("captured")}</dt>
          <dd>
            <MoneyText value={order.captured} strong />
          </dd>
        </dl>
        {order.group && <GroupNote group={order.group} />}
        <OrderLines lines={order.lines} />
      </Panel>
      <Panel title={t("parcel.title")}>
        <Parcels parcels={order.parcels} />
        {view.returnAddress && (
          <p>
            <span className="muted">{t("returnAddress")}</span>{" "}
            <span className="prewrap">{view.returnAddress}</span>
          </p>
        )}
      </Panel>
    </>
  );
}
