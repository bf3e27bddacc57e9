import { useTranslation } from "react-i18next";
import type { CaseView, Locale } from "../../../api/types";
import { MoneyText } from "../../../ui/MoneyText";
import { Panel } from "../../../ui/Panel";
import { Exact } from "../../../ui/Time";
import { EvidenceGallery } from "../../evidence/EvidenceGallery";
import { allEvidence } from "./Conversation";

/** To whom it was made good, and who pays that: whoever had funded the ruling has it back. */
function restored({ overturned, owedByBuyer }: NonNullable<CaseView["appeal"]>) {
  if (overturned?.funder === "PLATFORM") {
    return owedByBuyer ? ("appeal.owedToPlatform" as const) : ("appeal.borne" as const);
  }
  return owedByBuyer ? ("appeal.owed" as const) : ("appeal.restored" as const);
}

/** Who appealed and why, what came of it, and what it undid; the overturned ruling stays readable. */
export function AppealPart({ view }: { view: CaseView }) {
  const { t, i18n } = useTranslation("case");
  const { appeal } = view;
  if (!appeal) return null;
  const reasons = appeal.reasons[i18n.language as Locale];
  return (
    <Panel title={t("appeal.title")}>
      <p className="muted small">
        {t("appeal.by", { side: t(`common:role.${appeal.by}`), ground: appeal.groundText })} ·{" "}
        <Exact at={appeal.at} />
      </p>
      <p className="prewrap">{appeal.statement}</p>
      <EvidenceGallery evidence={appeal.evidence} among={allEvidence(view)} />
      <p>
        <strong>{t(`appeal.outcomes.${appeal.outcome ?? "OPEN"}`)}</strong>
        {appeal.decidedBy && <span className="muted"> · {t("ruling.by", { name: appeal.decidedBy })}</span>}
      </p>
      {reasons && <blockquote className="prewrap">{reasons}</blockquote>}
      {appeal.restored && (
        <p className="spread">
          <span>{t(restored(appeal))}</span>
          <MoneyText value={appeal.restored} strong />
        </p>
      )}
      {appeal.overturned && (
        <>
          <h3>{t("appeal.overturned", { name: appeal.overturned.by.name })}</h3>
          <ul className="plain">
            {appeal.overturned.lines.map((line) => (
              <li key={line.line} className="spread">
                <s>
                  {line.title}: {line.outcomeText}
                </s>
                <MoneyText value={line.amount} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
