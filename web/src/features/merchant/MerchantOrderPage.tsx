import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { Loaded } from "../../ui/states";
import { ChatPanel } from "../chat/ChatPanel";
import { MattersPanel } from "../matters/MattersPanel";
import { OrderDetails } from "../order/OrderDetails";
import { useOrder } from "../order/requests/getOrder";
import { may } from "../session/may";
import { useSession } from "../session/requests/getSession";

export default function MerchantOrderPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const query = useOrder(id);
  const { data: me } = useSession();
  return (
    <div className="page narrow stack">
      <p className="small">
        <Link to="/merchant/orders">{t("nav.orders")}</Link>
      </p>
      <Loaded query={query}>
        {(order) => (
          <>
            <OrderDetails order={order} home="/merchant" party="buyer" main />
            <MattersPanel orderId={order.id} home="/merchant" />
            {may(me, "chat") && <ChatPanel orderId={order.id} home="/merchant" />}
          </>
        )}
      </Loaded>
    </div>
  );
}
