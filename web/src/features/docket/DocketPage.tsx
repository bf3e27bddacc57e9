import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { DocketEntry } from "../../api/types";
import { Pages } from "../../ui/Pages";
import { EmptyState } from "../../ui/states";
import { useAddressFilter } from "../../ui/useAddressFilter";
import { DocketFilters } from "./DocketFilters";
import { DocketSummary } from "./DocketSummary";
import { type DocketFilter, FIELDS, useDocket } from "./requests/getDocket";

/** Published rulings without names: what was decided and why, for anybody to read. */
export function DocketPage() {
  const { t } = useTranslation("docket");
  const { params } = useAddressFilter();
  const filter: DocketFilter = Object.fromEntries(FIELDS.map((field) => [field, params.get(field) ?? ""]));
  const docket = useDocket(filter);
  const narrowed = FIELDS.some((field) => filter[field]);
  return (
    <section className="page narrow">
      <h1>{t("title")}</h1>
      <p className="muted">{t("about")}</p>
      <DocketFilters narrowed={narrowed} />
      <Pages
        query={docket}
        empty={
          <EmptyState title={t(narrowed ? "none" : "empty")} how={t(narrowed ? "noneHow" : "emptyHow")} />
        }
      >
        {(items: DocketEntry[]) => (
          <ul className="plain stack">
            {items.map((entry) => (
              <li className="card" key={entry.no}>
                <Link to={`/docket/${entry.no}`}>{t("number", { no: entry.no })}</Link>
                <DocketSummary entry={entry} />
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </section>
  );
}
