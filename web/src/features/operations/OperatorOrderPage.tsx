import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { Loaded } from "../../ui/states";
import { OrderDetails } from "../order/OrderDetails";
import { useOrder } from "../order/requests/getOrder";

export default function OperatorOrderPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const query = useOrder(id);
  return (
    <div className="page narrow stack">
      <p className="small">
        <Link to="/operations">{t("nav.cases")}</Link>
      </p>
      <Loaded query={query}>
        {(order) => <OrderDetails order={order} home="/operations" party="merchant" main />}
      </Loaded>
    </div>
  );
}
