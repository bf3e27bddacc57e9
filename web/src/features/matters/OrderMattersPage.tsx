import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { Loaded } from "../../ui/states";
import { useOrder } from "../order/requests/getOrder";
import { MattersPanel } from "./MattersPanel";

/** What was and may be raised on one order; where the service desk leads to. */
export default function OrderMattersPage({ home }: { home: string }) {
  const { t } = useTranslation("matters");
  const { id = "" } = useParams();
  const query = useOrder(id);
  return (
    <div className="page narrow stack">
      <Loaded query={query}>
        {(order) => (
          <>
            <p className="small">
              <Link to={`${home}/orders/${order.id}`}>{t("order", { id: order.shopOrderId })}</Link>
            </p>
            <MattersPanel orderId={order.id} home={home} main />
          </>
        )}
      </Loaded>
    </div>
  );
}
