import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { OrderView } from "../../api/types";
import { MoneyText } from "../../ui/MoneyText";
import { Panel } from "../../ui/Panel";
import { Exact } from "../../ui/Time";
import { GroupNote } from "./GroupNote";
import { OrderLines } from "./OrderLines";
import { Parcels } from "./Parcels";

const ErasuresPart = lazy(() => import("../record/ErasuresPart"));

function Facts({ order, party }: { order: OrderView; party: "merchant" | "buyer" }) {
  const { t } = useTranslation("order");
  return (
    <dl className="facts">
      <dt>{t("status")}</dt>
      <dd>{t(`state.${order.status}`)}</dd>
      <dt>{t(party)}</dt>
      <dd>{order[party].name}</dd>
      <dt>{t("placed")}</dt>
      <dd>
        <Exact at={order.placedAt} />
      </dd>
      {order.promisedShipAt && order.status === "UNSHIPPED" && (
        <>
          <dt>{t("promised")}</dt>
          <dd>
            <Exact at={order.promisedShipAt} />
          </dd>
        </>
      )}
      {order.deliveredAt && (
        <>
          <dt>{t("delivered")}</dt>
          <dd>
            <Exact at={order.deliveredAt} />
          </dd>
        </>
      )}
      <dt>{t("captured")}</dt>
      <dd>
        <MoneyText value={order.captured} strong />
        {order.freight.paid.minor > 0 && (
          <span className="muted">
            {" "}
            ({t("freight")} <MoneyText value={order.freight.paid} />)
          </span>
        )}
      </dd>
    </dl>
  );
}

/** A whole order as the viewer's other side matters to them: a buyer sees the merchant, a merchant the buyer. */
export function OrderDetails(props: {
  order: OrderView;
  home: string;
  party: "merchant" | "buyer";
  /** The page is about this order, and not about what goes on beside it. */
  main?: boolean;
  action?: React.ReactNode;
}) {
  const { t } = useTranslation(["order", "case"]);
  const { order, home } = props;
  return (
    <>
      <Panel title={t("title", { id: order.shopOrderId })} main={props.main}>
        <Facts order={order} party={props.party} />
        {order.group && <GroupNote group={order.group} />}
        <OrderLines lines={order.lines} />
        {props.action}
      </Panel>
      <Panel title={t("cases.title")}>
        {order.cases.length === 0 && <p className="muted">{t("cases.none")}</p>}
        <ul className="plain stack">
          {order.cases.map((one) => (
            <li key={one.id}>
              <Link to={`${home}/cases/${one.id}`}>
                {t(`case:type.${one.type}`)} · {one.stateText ?? <Exact at={one.openedAt} />}
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t("parcel.title")}>
        <Parcels parcels={order.parcels} />
      </Panel>
      {props.main && (
        <Suspense>
          <ErasuresPart orderId={order.id} />
        </Suspense>
      )}
    </>
  );
}
