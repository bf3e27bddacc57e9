import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { Loaded } from "../../ui/states";
import { ChatPanel } from "../chat/ChatPanel";
import { MattersPanel } from "../matters/MattersPanel";
import { OrderDetails } from "../order/OrderDetails";
import { useOrder } from "../order/requests/getOrder";

export default function DeskOrderPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const query = useOrder(id);
  return (
    <div className="page narrow stack">
      <p className="small">
        <Link to="/desk">{t("nav.desk")}</Link>
      </p>
      <Loaded query={query}>
        {(order) => (
          <>
            <OrderDetails order={order} home="/desk" party="merchant" main />
            <MattersPanel orderId={order.id} home="/desk" />
            <ChatPanel orderId={order.id} home="/desk" />
          </>
        )}
      </Loaded>
    </div>
  );
}
