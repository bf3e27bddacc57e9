import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Matter } from "../../api/types";
import { MoneyText } from "../../ui/MoneyText";
import { Exact } from "../../ui/Time";

/** Matters as a list that a phone shows as well as a desk: what, where it stands, until when. */
export function MatterRows({ matters, home }: { matters: Matter[]; home: string }) {
  const { t } = useTranslation("matters");
  // Nobody needs to be told of himself.
  const sides = (one: Matter) =>
    [home !== "/merchant" && one.merchant, home !== "/buyer" && one.buyer].filter(Boolean).join(" · ");
  return (
    <ul className="plain stack">
      {matters.map((one) => (
        <li key={one.id} className="card">
          <Link to={`${home}/matters/${one.id}`}>
            {one.kindText}
            {one.codeText ? ` · ${one.codeText}` : ""} · {one.stateText}
          </Link>{" "}
          {one.asked && <MoneyText value={one.asked} />}
          <br />
          <span className="muted small">
            {t("order", { id: one.shopOrderId })} · {sides(one)}
            {one.dueAt && (
              <>
                {" "}
                · {t("until")} <Exact at={one.dueAt} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
