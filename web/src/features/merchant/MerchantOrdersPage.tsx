import { useTranslation } from "react-i18next";
import type { OrderSummary } from "../../api/types";
import { Pages } from "../../ui/Pages";
import { SearchBox } from "../../ui/SearchBox";
import { EmptyState } from "../../ui/states";
import { Tabs } from "../../ui/Tabs";
import { useAddressFilter } from "../../ui/useAddressFilter";
import { OrderTable } from "../order/OrderTable";
import { useOrders } from "../order/requests/getOrders";

const STATES = ["", "UNSHIPPED", "SHIPPED", "DELIVERED", "CANCELLED"];

export default function MerchantOrdersPage() {
  const { t } = useTranslation(["merchant", "order"]);
  const { params, set } = useAddressFilter();
  const status = params.get("status") ?? "";
  const orders = useOrders({ status, q: params.get("q") }, 50);
  return (
    <section className="page">
      <h1>{t("orders.title")}</h1>
      <div className="filters">
        <Tabs
          label={t("orders.filter")}
          value={status}
          onChange={(next) => set({ status: next })}
          tabs={STATES.map((s) => ({ value: s, label: s ? t(`order:state.${s}`) : t("orders.all") }))}
        />
        <SearchBox label={t("orders.search")} />
      </div>
      <Pages query={orders} empty={<EmptyState title={t("orders.empty")} how={t("orders.emptyHow")} />}>
        {(items: OrderSummary[]) => <OrderTable items={items} home="/merchant" />}
      </Pages>
    </section>
  );
}
