import { useTranslation } from "react-i18next";
import type { CaseView, Proposal } from "../../../api/types";
import { MoneyText } from "../../../ui/MoneyText";
import { Panel } from "../../../ui/Panel";
import { Countdown, Exact } from "../../../ui/Time";
import { useSideName } from "../sides";
import { Proposed } from "./OfferPart";

/** Line by line, with what is paid beside the goods. */
export function SettlementTerms({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation("case");
  return (
    <>
      <p className="offer-text">{proposal.terms}</p>
      <ul className="plain">
        {proposal.lines.map((line) => (
          <li key={line.line} className="spread">
            <span>
              {line.title} <span className="muted">{line.outcomeText}</span>
            </span>
            <MoneyText value={line.amount} strong />
          </li>
        ))}
        {proposal.goodwill && (
          <li className="spread">
            <span>{t("settlement.beside")}</span>
            <MoneyText value={proposal.goodwill} strong />
          </li>
        )}
      </ul>
    </>
  );
}

function Signature({ who, at }: { who: string; at?: string | null }) {
  const { t } = useTranslation("case");
  return (
    <>
      <dt>{who}</dt>
      <dd>
        {at ? (
          <>
            {t("settlement.signed")} <Exact at={at} />
          </>
        ) : (
          t("settlement.notSigned")
        )}
      </dd>
    </>
  );
}

/** Who has signed, and what happens when nobody answers. */
function Foot({ proposal, view }: { proposal: Proposal; view: CaseView }) {
  const sideName = useSideName(view);
  const open = proposal.outcome === "OPEN";
  if (!open && proposal.outcome !== "SIGNED") return null;
  return (
    <>
      <dl className="facts">
        <Signature who={sideName("buyer")} at={proposal.buyerSigned} />
        <Signature who={sideName("merchant")} at={proposal.merchantSigned} />
      </dl>
      {open && (
        <p className="consequence">
          {proposal.otherwise} <Countdown dueAt={proposal.dueAt} />
        </p>
      )}
    </>
  );
}

/** Parties are one person each before the platform; arbitrators are many. */
function isMine(proposal: Proposal, view: CaseView): boolean {
  return proposal.by === view.viewer.role && proposal.by !== "ARBITRATOR";
}

/** What was proposed to settle the hearing, the newest first; nothing where nobody has proposed anything. */
export function SettlementPart({ view }: { view: CaseView }) {
  const { t } = useTranslation("case");
  const { proposals, signed } = view.settlement;
  if (proposals.length === 0) return null;
  return (
    <Panel title={t(signed ? "settlement.final" : "settlement.title")}>
      <ol className="plain stack">
        {proposals.toReversed().map((proposal) => (
          <Proposed
            key={proposal.number}
            one={proposal}
            who={t(isMine(proposal, view) ? "settlement.mine" : `settlement.of.${proposal.by}`)}
            foot={<Foot proposal={proposal} view={view} />}
          >
            <SettlementTerms proposal={proposal} />
          </Proposed>
        ))}
      </ol>
    </Panel>
  );
}
