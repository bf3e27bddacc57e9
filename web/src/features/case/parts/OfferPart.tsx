import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView, OfferView, Proposal } from "../../../api/types";
import { Panel } from "../../../ui/Panel";
import { Ago } from "../../../ui/Time";

/** What one side proposed, by whom and when, and what the other said to it. */
export function Proposed(props: {
  one: OfferView | Proposal;
  who: string;
  children: ReactNode;
  foot?: ReactNode;
}) {
  const { t } = useTranslation("case");
  const { one } = props;
  return (
    <li className={one.outcome === "OPEN" ? "offer offer-open" : "offer"}>
      <p className="spread">
        <span>
          <strong>{props.who}</strong>{" "}
          <span className="muted small">
            <Ago at={one.at} />
          </span>
        </span>
        <span className="said-kind">{one.outcomeText}</span>
      </p>
      {props.children}
      {one.words && <p className="prewrap">{one.words}</p>}
      {one.answer && <p className="prewrap muted">{t("offer.answered", { words: one.answer })}</p>}
      {props.foot}
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
          <Proposed
            key={offer.number}
            one={offer}
            who={t(offer.by === view.viewer.role ? "offer.mine" : `offer.of.${offer.by}`)}
          >
            <p className="offer-text">{offer.text}</p>
          </Proposed>
        ))}
      </ol>
    </Panel>
  );
}
