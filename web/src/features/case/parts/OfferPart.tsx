import { useTranslation } from "react-i18next";
import type { CaseView, OfferView } from "../../../api/types";
import { Panel } from "../../../ui/Panel";
import { Ago } from "../../../ui/Time";

function Offer({ offer, view }: { offer: OfferView; view: CaseView }) {
  const { t } = useTranslation("case");
  const mine = offer.by === view.viewer.role;
  return (
    <li className={offer.outcome === "OPEN" ? "offer offer-open" : "offer"}>
      <p className="spread">
        <span>
          <strong>{mine ? t("offer.mine") : t(`offer.of.${offer.by}`)}</strong>{" "}
          <span className="muted small">
            <Ago at={offer.at} />
          </span>
        </span>
        <span className="said-kind">{offer.outcomeText}</span>
      </p>
      <p className="offer-text">{offer.text}</p>
      {offer.words && <p className="prewrap">{offer.words}</p>}
      {offer.answer && <p className="prewrap muted">{t("offer.answered", { words: offer.answer })}</p>}
    </li>
  );
}

/** What the two have offered each other, the newest first; nothing where nobody has offered anything. */
export function OfferPart({ view }: { view: CaseView }) {
  const { t } = useTranslation("case");
  const { offers } = view.negotiation;
  if (offers.length === 0) return null;
  return (
    <Panel title={t("offer.title")}>
      <ol className="plain stack">
        {offers.toReversed().map((offer) => (
          <Offer key={offer.number} offer={offer} view={view} />
        ))}
      </ol>
    </Panel>
  );
}
