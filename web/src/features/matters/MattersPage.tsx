import { useTranslation } from "react-i18next";
import { EmptyState, Loaded } from "../../ui/states";
import { Tabs } from "../../ui/Tabs";
import { useAddressFilter } from "../../ui/useAddressFilter";
import "../../ui/table.css";
import { MatterRows } from "./MatterRows";
import { useMatters } from "./requests";

const KINDS = ["", "MISTAKEN_REFUND", "PRICE_DIFFERENCE", "FREIGHT", "COMPLAINT"];

/** What is open for this viewer: own matters, or everybody's for the platform. */
export default function MattersPage({ home }: { home: string }) {
  const { t } = useTranslation("matters");
  const { params, set } = useAddressFilter();
  const kind = params.get("kind") ?? "";
  const query = useMatters({ kind, open: params.get("open") });
  return (
    <section className="page narrow">
      <h1>{t("title")}</h1>
      <div className="filters">
        <Tabs
          label={t("kind.label")}
          value={kind}
          onChange={(value) => set({ kind: value })}
          tabs={KINDS.map((value) => ({ value, label: t(`kind.${value || "all"}`) }))}
        />
      </div>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t("none")} how={t("noneHow")} />
          ) : (
            <MatterRows matters={items} home={home} />
          )
        }
      </Loaded>
    </section>
  );
}
