import { useParams } from "react-router";
import { Loaded } from "../../ui/states";
import { ChatPanel } from "../chat/ChatPanel";
import { MattersPanel } from "../matters/MattersPanel";
import { OrderDetails } from "../order/OrderDetails";
import { useOrder } from "../order/requests/getOrder";
import { may } from "../session/may";
import { useSession } from "../session/requests/getSession";

export default function MerchantOrderPage() {
  const { id = "" } = useParams();
  const query = useOrder(id);
  const { data: me } = useSession();
  return (
    <div className="page narrow stack">
      <Loaded query={query}>
        {(order) => (
          <>
            <OrderDetails order={order} home="/merchant" party="buyer" />
            <MattersPanel orderId={order.id} home="/merchant" />
            {may(me, "chat") && <ChatPanel orderId={order.id} home="/merchant" />}
          </>
        )}
      </Loaded>
    </div>
  );
}
