import { useTranslation } from "react-i18next";
import type { Parcel } from "../../api/types";
import { Exact } from "../../ui/Time";
import "./order.css";

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
            {parcel.events
              .toSorted((a, b) => b.at.localeCompare(a.at))
              .map((event) => (
                <li key={event.at + event.state + event.text}>
                  <span className="muted small">
                    <Exact at={event.at} />
                  </span>{" "}
                  {event.text || t(`parcel.state.${event.state}`)}
                  {event.anomaly && <span className="anomaly"> · {t("parcel.anomaly")}</span>}
                </li>
              ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}
