import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { Locale } from "../../api/types";
import { MoneyText } from "../../ui/MoneyText";
import { Panel } from "../../ui/Panel";
import { Loaded } from "../../ui/states";
import { CitedRules } from "../case/parts/CitedRules";
import { ResponsibilityBar } from "../case/parts/ResponsibilityBar";
import { DocketSummary } from "./DocketSummary";
import { useDocketEntry } from "./requests/getDocket";

export function DocketEntryPage() {
  const { t, i18n } = useTranslation(["docket", "case"]);
  const { no = "" } = useParams();
  const query = useDocketEntry(no);
  return (
    <section className="page narrow stack">
      <p className="small">
        <Link to="/docket">{t("title")}</Link>
      </p>
      <h1>{t("number", { no })}</h1>
      <Loaded query={query}>
        {(entry) => (
          <Panel title={t("ruling")}>
            <DocketSummary entry={entry} />
            <ul className="plain">
              {entry.lines.map((line) => (
                <li key={line.line} className="spread">
                  <span>
                    {line.title}: <strong>{line.outcomeText}</strong>
                  </span>
                  <MoneyText value={line.amount} />
                </li>
              ))}
            </ul>
            <blockquote className="prewrap">
              {entry.reasons[i18n.language as Locale] ?? entry.reasons["zh-CN"] ?? entry.reasons.en}
            </blockquote>
            <ResponsibilityBar value={entry.responsibility} />
            {entry.funder && (
              <p>
                <span className="muted">{t("case:ruling.funder")}</span> {t(`case:funder.${entry.funder}`)}
              </p>
            )}
            <CitedRules rules={entry.rules} />
          </Panel>
        )}
      </Loaded>
    </section>
  );
}
