import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useMarketNow } from "../../api/clock";
import type { CaseSummary } from "../../api/types";
import { MoneyText } from "../../ui/MoneyText";
import { ScrollX } from "../../ui/ScrollX";
import { Ago, Countdown, urgencyOf } from "../../ui/Time";
import { StateTag } from "./parts/StateTag";
import "./parts/case.css";
import "../../ui/table.css";

function rowClass(one: CaseSummary, selected: string | undefined, now: number): string | undefined {
  const hurry = one.open && one.dueAt && ["urgent", "over"].includes(urgencyOf(one.dueAt, now));
  return [one.id === selected && "selected", hurry && "hurry"].filter(Boolean).join(" ") || undefined;
}

/** Dense rows to work through: when, what, how much, where it stands, who. A whole row is one link's target. */
export function CaseTable(props: {
  items: CaseSummary[];
  /** Where a case opens, without its id. */
  base: string;
  selected?: string;
  show: { buyer?: boolean; merchant?: boolean; owner?: boolean };
  /** Rows that can be chosen, to answer many at once. */
  choosing?: { chosen: CaseSummary[]; toggle: (one: CaseSummary) => void; setAll: (all: boolean) => void };
}) {
  const { t } = useTranslation("case");
  const now = useMarketNow(60_000);
  const { show, choosing } = props;
  const isChosen = (one: CaseSummary) => choosing?.chosen.includes(one) ?? false;
  return (
    <ScrollX>
      <table className="case-table">
        <thead>
          <tr>
            {choosing && (
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label={t("table.chooseAll")}
                  checked={choosing.chosen.length === props.items.length}
                  onChange={(e) => choosing.setAll(e.target.checked)}
                />
              </th>
            )}
            <th scope="col">{t("table.due")}</th>
            <th scope="col">{t("table.what")}</th>
            <th scope="col" className="right">
              {t("table.value")}
            </th>
            <th scope="col">{t("table.state")}</th>
            {show.buyer && <th scope="col">{t("side.buyer")}</th>}
            {show.merchant && <th scope="col">{t("side.merchant")}</th>}
            {show.owner && <th scope="col">{t("hearing.owner")}</th>}
            <th scope="col">{t("table.opened")}</th>
          </tr>
        </thead>
        <tbody>
          {props.items.map((one) => (
            <tr key={one.id} data-case={one.id} className={rowClass(one, props.selected, now)}>
              {choosing && (
                <td>
                  <input
                    type="checkbox"
                    aria-label={t("table.choose", { what: one.title })}
                    checked={isChosen(one)}
                    onChange={() => choosing.toggle(one)}
                  />
                </td>
              )}
              <td className="case-due">
                {one.open && one.dueAt ? <Countdown dueAt={one.dueAt} /> : <span className="muted">–</span>}
              </td>
              <td className="case-what">
                <Link
                  to={`${props.base}/${one.id}`}
                  aria-current={one.id === props.selected ? "true" : undefined}
                >
                  {one.title}
                </Link>
                <span className="muted small case-table-sub">
                  {t(`type.${one.type}`)} · {one.reasonText} · {one.shopOrderId}
                </span>
              </td>
              <td className="right">
                <MoneyText value={one.asked} strong />
              </td>
              <td>
                <StateTag open={one.open} text={one.stateText} />
                <span className="muted small case-table-sub">
                  {one.open && show.merchant && t(`turn.${one.turn}`)}
                </span>
              </td>
              {show.buyer && <td>{one.buyer.name}</td>}
              {show.merchant && <td>{one.merchant.name}</td>}
              {show.owner && (
                <td>
                  {one.hearingOwner?.name ?? (
                    <span className="muted">{t(one.open ? "hearing.noOwner" : "hearing.neverOwned")}</span>
                  )}
                </td>
              )}
              <td className="muted">
                <Ago at={one.openedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
