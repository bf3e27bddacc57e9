import { useTranslation } from "react-i18next";
import type { CaseView, Proposal } from "../../../api/types";
import { MoneyText } from "../../../ui/MoneyText";
import { Panel } from "../../../ui/Panel";
import { Ago, Countdown, Exact } from "../../../ui/Time";

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

function Signature({ who, at }: { who: "buyer" | "merchant"; at?: string | null }) {
  const { t } = useTranslation("case");
  return (
    <>
      <dt>{t(`side.${who}`)}</dt>
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

function One({ proposal, view }: { proposal: Proposal; view: CaseView }) {
  const { t } = useTranslation("case");
  const open = proposal.outcome === "OPEN";
  const mine = proposal.by === view.viewer.role;
  return (
    <li className={open ? "offer offer-open" : "offer"}>
      <p className="spread">
        <span>
          <strong>{mine ? t("settlement.mine") : t(`settlement.of.${proposal.by}`)}</strong>{" "}
          <span className="muted small">
            <Ago at={proposal.at} />
          </span>
        </span>
        <span className="said-kind">{proposal.outcomeText}</span>
      </p>
      <SettlementTerms proposal={proposal} />
      {proposal.words && <p className="prewrap">{proposal.words}</p>}
      {proposal.answer && <p className="prewrap muted">{t("offer.answered", { words: proposal.answer })}</p>}
      {(open || proposal.outcome === "SIGNED") && (
        <dl className="facts">
          <Signature who="buyer" at={proposal.buyerSigned} />
          <Signature who="merchant" at={proposal.merchantSigned} />
        </dl>
      )}
      {open && (
        <p className="consequence">
          {proposal.otherwise} <Countdown dueAt={proposal.dueAt} />
        </p>
      )}
    </li>
  );
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
          <One key={proposal.number} proposal={proposal} view={view} />
        ))}
      </ol>
    </Panel>
  );
}
