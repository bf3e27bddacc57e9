import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { BlindCase, Evidence } from "../../api/types";
import { MoneyText } from "../../ui/MoneyText";
import { Panel } from "../../ui/Panel";
import { Loaded } from "../../ui/states";
import { Countdown, Exact } from "../../ui/Time";
import { Said } from "../case/parts/Conversation";
import { EvidenceGallery } from "../evidence/EvidenceGallery";
import { Listing } from "../order/Listing";
import { OpinionForm } from "./OpinionForm";
import { useReview } from "./requests";
import "../case/parts/case.css";
import "./quality.css";

function filesOf(view: BlindCase): Evidence[] {
  const seen = new Map<string, Evidence>();
  for (const said of [...view.said, ...view.chat]) for (const file of said.evidence) seen.set(file.id, file);
  return [...seen.values()];
}

function Side({ view, side }: { view: BlindCase; side: "BUYER" | "MERCHANT" }) {
  const { t } = useTranslation("quality");
  const said = view.said.filter((one) => one.side === side);
  const name = side === "BUYER" ? view.buyer.name : view.merchant.name;
  return (
    <Panel title={`${t(`common:role.${side}`)} · ${name}`}>
      {said.length === 0 && <p className="muted">{t("blind.silent")}</p>}
      <ol className="plain stack">
        {said.map((one) => (
          <Said key={`${one.version}-${one.kind}`} said={one} among={filesOf(view)} />
        ))}
      </ol>
    </Panel>
  );
}

function Beside({ view }: { view: BlindCase }) {
  const { t } = useTranslation(["quality", "order"]);
  return (
    <div className="quality-pair">
      <Panel title={t("blind.chat")}>
        {view.chat.length === 0 && <p className="muted">{t("blind.noChat")}</p>}
        <ol className="plain stack">
          {view.chat.map((one) => (
            <li key={`${one.at}-${one.text}`}>
              <strong>{one.name}</strong>{" "}
              <span className="muted small">
                <Exact at={one.at} />
              </span>
              {one.text && <p className="prewrap">{one.text}</p>}
              <EvidenceGallery evidence={one.evidence} among={filesOf(view)} />
            </li>
          ))}
        </ol>
      </Panel>
      <Panel title={t("blind.parcels")}>
        {view.parcels.length === 0 && <p className="muted">{t("blind.noParcels")}</p>}
        {view.parcels.map((parcel) => (
          <div key={parcel.tracking}>
            <h3>
              {t(parcel.direction === "RETURN" ? "order:parcel.return" : "order:parcel.outbound")} ·{" "}
              {parcel.carrier} {parcel.tracking}
            </h3>
            <ol className="plain">
              {parcel.events.map((event) => (
                <li key={`${event.at}-${event.state}`}>
                  <Exact at={event.at} /> · {event.text || t(`order:parcel.state.${event.state}`)}
                </li>
              ))}
            </ol>
          </div>
        ))}
        <h3 className="quality-next">{t("blind.timeline")}</h3>
        <ol className="plain">
          {view.timeline.map((one) => (
            <li key={one.version}>
              <Exact at={one.at} /> · {one.text}
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  );
}

function Blind({ view }: { view: BlindCase }) {
  const { t } = useTranslation(["quality", "order"]);
  const listed = view.lines.filter((line) => line.listing);
  const platform = view.said.filter((one) => one.side !== "BUYER" && one.side !== "MERCHANT");
  return (
    <div className="stack">
      <p>
        {view.typeText} · {view.reasonText} · {t("blind.asked")} <MoneyText value={view.asked} strong /> ·{" "}
        {t("blind.until")} <Countdown dueAt={view.dueAt} />
      </p>
      <div className="quality-pair">
        <Side view={view} side="BUYER" />
        <Side view={view} side="MERCHANT" />
      </div>
      {listed.length > 0 && (
        <Panel title={t("order:line.listing")}>
          {listed.map((line) => (
            <div key={line.line}>
              <p>{line.title}</p>
              <Listing listing={line.listing} />
            </div>
          ))}
        </Panel>
      )}
      {platform.length > 0 && (
        <Panel title={t("blind.platform")}>
          <ol className="plain stack">
            {platform.map((one) => (
              <Said key={`${one.version}-${one.kind}`} said={one} among={filesOf(view)} />
            ))}
          </ol>
        </Panel>
      )}
      <Beside view={view} />
      <OpinionForm view={view} />
    </div>
  );
}

/** A case as it was before it was ruled on; what the server leaves out is not here to be seen. */
export default function BlindPage() {
  const { t } = useTranslation(["quality", "case"]);
  const { id = "" } = useParams();
  const review = useReview(id);
  return (
    <section className="page">
      <p className="small">
        <Link to="/arbitration/reviews">{t("quality:reviews.title")}</Link>
      </p>
      <h1>{t("quality:blind.title")}</h1>
      <p className="muted">{t("quality:blind.how")}</p>
      <Loaded query={review}>{(view) => <Blind key={view.id} view={view} />}</Loaded>
    </section>
  );
}
