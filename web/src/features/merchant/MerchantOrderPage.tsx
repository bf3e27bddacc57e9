import { useParams } from "react-router";
import { Loaded } from "../../ui/states";
import { ChatPanel } from "../chat/ChatPanel";
import { MattersPanel } from "../matters/MattersPanel";
import { OrderDetails } from "../order/OrderDetails";
import { useOrder } from "../order/requests/getOrder";

export default function MerchantOrderPage() {
  const { id = "" } = useParams();
  const query = useOrder(id);
  return (
    <div className="page narrow stack">
      <Loaded query={query}>
        {(order) => (
          <>
            <OrderDetails order={order} home="/merchant" party="buyer" />
            <MattersPanel orderId={order.id} home="/merchant" />
            <ChatPanel orderId={order.id} home="/merchant" />
          </>
        )}
      </Loaded>
    </div>
  );
}
