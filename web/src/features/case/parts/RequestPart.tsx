import { useTranslation } from "react-i18next";
import type { Application, CaseView } from "../../../api/types";
import { MoneyText } from "../../../ui/MoneyText";
import { Panel } from "../../../ui/Panel";
import { Exact } from "../../../ui/Time";
import { EvidenceGallery } from "../../evidence/EvidenceGallery";
import { allEvidence } from "./Conversation";

function Version({ view, application }: { view: CaseView; application: Application }) {
  const { t } = useTranslation("case");
  return (
    <>
      <dl className="facts">
        <dt>{t("request.type")}</dt>
        <dd>{application.typeText ?? t(`type.${application.type}`)}</dd>
        <dt>{t("request.reason")}</dt>
        <dd>{application.reasonText}</dd>
        <dt>{t("request.goods")}</dt>
        <dd>{t(application.goodsReceived ? "request.received" : "request.notReceived")}</dd>
        <dt>{t("request.amount")}</dt>
        <dd>
          <MoneyText value={application.amount} strong />
          {application.freight.minor > 0 && (
            <span className="muted">
              {" "}
              {t("request.freight")} <MoneyText value={application.freight} />
            </span>
          )}
        </dd>
      </dl>
      <ul className="plain request-lines">
        {application.lines.map((line) => (
          <li key={line.line} className="spread">
            <span>
              {line.title} × {line.quantity}
            </span>
            <MoneyText value={line.amount} />
          </li>
        ))}
      </ul>
      {application.statement && <blockquote className="prewrap">{application.statement}</blockquote>}
      <EvidenceGallery evidence={application.evidence} among={allEvidence(view)} />
      <p className="muted small">
        {t("request.version", { n: application.version })} · <Exact at={application.at} />
      </p>
    </>
  );
}

export function RequestPart({ view }: { view: CaseView }) {
  const { t } = useTranslation("case");
  return (
    <Panel title={t(view.viewer.role === "BUYER" ? "request.mine" : "request.title")}>
      <Version view={view} application={view.application} />
      {view.earlierVersions.length > 0 && (
        <p className="muted small">
          {t("request.first")} <Exact at={view.firstAppliedAt} />
        </p>
      )}
      {view.earlierVersions.length > 0 && (
        <details>
          <summary>{t("request.earlier", { count: view.earlierVersions.length })}</summary>
          {view.earlierVersions.toReversed().map((version) => (
            <div key={version.version} className="earlier">
              <Version view={view} application={version} />
            </div>
          ))}
        </details>
      )}
    </Panel>
  );
}
