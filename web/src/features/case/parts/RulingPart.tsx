import { useTranslation } from "react-i18next";
import type { CaseView, Locale, Ruling } from "../../../api/types";
import { MoneyText } from "../../../ui/MoneyText";
import { Panel } from "../../../ui/Panel";
import { Exact } from "../../../ui/Time";
import { EvidenceGallery } from "../../evidence/EvidenceGallery";
import { CitedRules } from "./CitedRules";
import { allEvidence } from "./Conversation";
import { ResponsibilityBar } from "./ResponsibilityBar";

function Weighed({ view, title, items }: { view: CaseView; title: string; items: Ruling["believed"] }) {
  const all = allEvidence(view);
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="plain stack">
        {items.map((item) => (
          <li key={item.evidenceId}>
            <EvidenceGallery evidence={all.filter((e) => e.id === item.evidenceId)} among={all} />
            <span>{item.why}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Result and reasons as both sides may read them. */
export function RulingPart({ view }: { view: CaseView }) {
  const { t } = useTranslation("case");
  const { ruling, hearing } = view;
  return (
    <>
      {hearing?.returnedBecause && (
        <div className="consequence">
          <strong>{t("ruling.returned")}</strong>
          <p className="prewrap">{hearing.returnedBecause}</p>
        </div>
      )}
      {hearing?.proposedForFraud && <p className="consequence">{t("ruling.forFraud")}</p>}
      {hearing?.proposed && <One view={view} ruling={hearing.proposed} title={t("ruling.proposed")} />}
      {ruling && <One view={view} ruling={ruling} title={t("ruling.title")} />}
    </>
  );
}

function by(ruling: Ruling) {
  if (ruling.automatic) return "ruling.automatic" as const;
  return ruling.by.second ? ("ruling.byTwo" as const) : ("ruling.by" as const);
}

function One({ view, ruling, title }: { view: CaseView; ruling: Ruling; title: string }) {
  const { t, i18n } = useTranslation("case");
  const reasons = ruling.reasons[i18n.language as Locale] ?? ruling.reasons["zh-CN"] ?? ruling.reasons.en;
  return (
    <Panel title={title}>
      <p className="muted small">
        {t(by(ruling), { name: ruling.by.name, second: ruling.by.second ?? "" })} · <Exact at={ruling.at} />
      </p>
      <ul className="plain">
        {ruling.lines.map((line) => (
          <li key={line.line} className="spread">
            <span>
              {line.title}: <strong>{line.outcomeText}</strong>
            </span>
            <MoneyText value={line.amount} strong />
          </li>
        ))}
      </ul>
      {reasons && <blockquote className="prewrap">{reasons}</blockquote>}
      <ResponsibilityBar value={ruling.responsibility} />
      {ruling.lines.some((line) => line.amount.minor > 0) && (
        <p>
          <span className="muted">{t("ruling.funder")}</span> {t(`funder.${ruling.funder}`)}
          {ruling.funding.map((part) => (
            <span key={`${part.account} ${part.amount.minor}`} className="muted small">
              {" "}
              · {part.text} <MoneyText value={part.amount} />
            </span>
          ))}
        </p>
      )}
      <p>
        <span className="muted">{t("ruling.freight")}</span> {t(`payer.${ruling.freightPayer}`)}
      </p>
      <CitedRules rules={ruling.rules} />
      <Weighed view={view} title={t("ruling.believed")} items={ruling.believed} />
      <Weighed view={view} title={t("ruling.notBelieved")} items={ruling.notBelieved} />
    </Panel>
  );
}
