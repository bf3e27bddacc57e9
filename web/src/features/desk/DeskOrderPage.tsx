import { useParams } from "react-router";
import { Loaded } from "../../ui/states";
import { ChatPanel } from "../chat/ChatPanel";
import { OrderDetails } from "../order/OrderDetails";
import { useOrder } from "../order/requests/getOrder";

export default function DeskOrderPage() {
  const { id = "" } = useParams();
  const query = useOrder(id);
  return (
    <div className="page narrow stack">
      <Loaded query={query}>
        {(order) => (
          <>
            <OrderDetails order={order} home="/desk" party="merchant" />
            <ChatPanel orderId={order.id} home="/desk" />
          </>
        )}
      </Loaded>
    </div>
  );
}
