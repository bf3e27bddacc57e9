import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { Loaded } from "../../ui/states";
import { OrderDetails } from "../order/OrderDetails";
import { useOrder } from "../order/requests/getOrder";
import "./buyer.css";

export default function OrderPage() {
  const { t } = useTranslation("buyer");
  const { id = "" } = useParams();
  const query = useOrder(id);
  return (
    <div className="page narrow stack">
      <Loaded query={query}>
        {(order) => (
          <OrderDetails
            order={order}
            home="/buyer"
            party="merchant"
            action={
              <div className="order-today">
                <Link className="as-button primary" to={`/buyer/orders/${order.id}/apply`}>
                  {t("orders.afterSales")}
                </Link>
              </div>
            }
          />
        )}
      </Loaded>
    </div>
  );
}
