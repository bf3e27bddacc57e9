import { useTranslation } from "react-i18next";
import type { Parcel } from "../../api/types";
import { Exact } from "../../ui/Time";
import "./order.css";

interface Said {
  at: string;
  text: string;
  state?: Parcel["state"];
  anomaly?: boolean;
  code?: string;
  unknown?: boolean;
}

/** What the carrier said, newest first: what moved the parcel, and what named no state. */
function said(parcel: Parcel): Said[] {
  const told = new Set(parcel.events.map((event) => event.at + event.text));
  const words = parcel.remarks.filter((remark) => remark.unknown || !told.has(remark.at + remark.text));
  return [...parcel.events, ...words].toSorted((a, b) => b.at.localeCompare(a.at));
}

export function Parcels({ parcels }: { parcels: Parcel[] }) {
  const { t } = useTranslation("order");
  if (parcels.length === 0) return <p className="muted">{t("parcel.none")}</p>;
  return (
    <ul className="plain stack">
      {parcels.map((parcel) => (
        <li key={parcel.tracking}>
          <p className="parcel-head">
            <strong>
              {t(parcel.direction === "RETURN" ? "parcel.return" : "parcel.outbound")} ·{" "}
              {t(`parcel.state.${parcel.state}`)}
            </strong>
            <span className="muted">
              {parcel.carrier} {parcel.tracking}
            </span>
          </p>
          <ol className="plain parcel-events" reversed>
            {said(parcel).map((each) => (
              <li key={each.at + (each.state ?? each.code) + each.text}>
                <span className="muted small">
                  <Exact at={each.at} />
                </span>{" "}
                {each.text || (each.state ? t(`parcel.state.${each.state}`) : each.code)}
                {each.anomaly && <span className="anomaly"> · {t("parcel.anomaly")}</span>}
                {each.unknown && (
                  <span className="anomaly"> · {t("parcel.unknownCode", { code: each.code })}</span>
                )}
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}
