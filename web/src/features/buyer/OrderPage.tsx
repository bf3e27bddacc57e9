import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { OrderView } from "../../api/types";
import { Loaded } from "../../ui/states";
import { WhyClosed } from "../../ui/WhyClosed";
import { useEligibility } from "../apply/requests/getEligibility";
import { ChatPanel } from "../chat/ChatPanel";
import { MattersPanel } from "../matters/MattersPanel";
import { OrderDetails } from "../order/OrderDetails";
import { useOrder } from "../order/requests/getOrder";
import "./buyer.css";

/** The way to an application is there as long as some door is open; else why none is. */
function AfterSales({ order }: { order: OrderView }) {
  const { t } = useTranslation("buyer");
  const eligibility = useEligibility(order.id);
  const doors = eligibility.data?.lines.flatMap((line) => line.types);
  if (!doors) return null;
  const closed = doors.find((door) => door.closed)?.closed;
  if (doors.some((door) => door.open)) {
    return (
      <div className="order-today">
        <Link className="as-button primary" to={`/buyer/orders/${order.id}/apply`}>
          {t("orders.afterSales")}
        </Link>
      </div>
    );
  }
  return closed ? (
    <p className="muted">
      <WhyClosed closed={closed} />
    </p>
  ) : null;
}

export default function OrderPage() {
  const { t } = useTranslation("buyer");
  const { id = "" } = useParams();
  const query = useOrder(id);
  return (
    <div className="page narrow stack">
      <p className="small">
        <Link to="/buyer">{t("orders.title")}</Link>
      </p>
      <Loaded query={query}>
        {(order) => (
          <>
            <OrderDetails
              order={order}
              home="/buyer"
              party="merchant"
              main
              action={<AfterSales order={order} />}
            />
            <MattersPanel orderId={order.id} home="/buyer" />
            <ChatPanel orderId={order.id} home="/buyer" />
          </>
        )}
      </Loaded>
    </div>
  );
}
