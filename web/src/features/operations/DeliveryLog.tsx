import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Delivery } from "../../api/types";
import { DataTable } from "../../ui/DataTable";
import { Pages } from "../../ui/Pages";
import { SearchBox } from "../../ui/SearchBox";
import { EmptyState } from "../../ui/states";
import { Tabs } from "../../ui/Tabs";
import { Ago, Countdown } from "../../ui/Time";
import { useAddressFilter } from "../../ui/useAddressFilter";
import { DeliveryDrawer } from "./DeliveryDrawer";
import { useDeliveries, useEventTypes } from "./requests/webhooks";
import "../../ui/table.css";

const STATES = ["", "PENDING", "DELIVERED", "FAILED", "DROPPED"];

/** What came of it last, in words beside the number. */
export function Outcome({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation("webhooks");
  return (
    <>
      {t(`state.${delivery.state}`)}
      {delivery.error && (
        <span className="muted case-table-sub">
          {t(`error.${delivery.error}`, { status: delivery.status ?? "" })}
        </span>
      )}
    </>
  );
}

export function DeliveryLog({ id }: { id: string }) {
  const { t } = useTranslation("webhooks");
  const { params, set } = useAddressFilter();
  const [shown, setShown] = useState<number>();
  const types = useEventTypes();
  const filter = {
    state: params.get("state") ?? "",
    type: params.get("type") ?? "",
    about: params.get("q") ?? "",
  };
  const deliveries = useDeliveries(id, filter);
  return (
    <section className="stack">
      <h2>{t("log")}</h2>
      <div className="filters">
        <Tabs
          label={t("filter.state")}
          value={filter.state}
          onChange={(state) => set({ state })}
          tabs={STATES.map((value) => ({ value, label: t(value ? `state.${value}` : "filter.all") }))}
        />
        <select
          aria-label={t("filter.type")}
          value={filter.type}
          onChange={(e) => set({ type: e.target.value })}
        >
          <option value="">{t("filter.everyType")}</option>
          {["case.*", "order.*", "refund.*", ...(types.data?.items ?? []), "webhook.ping"].map((type) => (
            <option key={type}>{type}</option>
          ))}
        </select>
        <SearchBox label={t("filter.about")} />
      </div>
      <Pages query={deliveries} empty={<EmptyState title={t("logEmpty")} how={t("logEmptyHow")} />}>
        {(items: Delivery[]) => (
          <DataTable
            items={items}
            rowKey={(each) => String(each.position)}
            columns={[
              {
                head: t("position"),
                right: true,
                cell: (each) => (
                  <button type="button" className="linklike" onClick={() => setShown(each.position)}>
                    {each.position}
                  </button>
                ),
              },
              { head: t("type"), cell: (each) => <code className="small">{each.type}</code> },
              { head: t("aboutWhat"), cell: (each) => <code className="small">{each.about}</code> },
              { head: t("made"), cell: (each) => <Ago at={each.createdAt} /> },
              { head: t("outcome"), cell: (each) => <Outcome delivery={each} /> },
              { head: t("attempts"), right: true, cell: (each) => each.attempts },
              {
                head: t("next"),
                cell: (each) => each.nextAt && <Countdown dueAt={each.nextAt} compact />,
              },
            ]}
          />
        )}
      </Pages>
      {shown !== undefined && <DeliveryDrawer id={id} position={shown} onClose={() => setShown(undefined)} />}
    </section>
  );
}
