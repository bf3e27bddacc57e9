import { useTranslation } from "react-i18next";
import type { Application, CaseView } from "../../../api/types";
import { MoneyText } from "../../../ui/MoneyText";
import { Panel } from "../../../ui/Panel";
import { Exact } from "../../../ui/Time";
import { EvidenceGallery } from "../../evidence/EvidenceGallery";
import type { VersionField } from "../versions";
import { allEvidence } from "./Conversation";

const NOTHING: ReadonlySet<VersionField> = new Set();

/** What one version says; `changed` fields bear a word beside them. */
export function Version(props: {
  view: CaseView;
  application: Application;
  changed?: ReadonlySet<VersionField>;
}) {
  const { t } = useTranslation("case");
  const { view, application, changed = NOTHING } = props;
  const mark = (field: VersionField) =>
    changed.has(field) && <mark className="version-changed">{t("request.changed")}</mark>;
  return (
    <>
      <dl className="facts">
        <dt>{t("request.type")}</dt>
        <dd>
          {application.typeText ?? t(`type.${application.type}`)} {mark("type")}
        </dd>
        <dt>{t("request.reason")}</dt>
        <dd>
          {application.reasonText} {mark("reason")}
        </dd>
        <dt>{t("request.goods")}</dt>
        <dd>
          {t(application.goodsReceived ? "request.received" : "request.notReceived")} {mark("goods")}
        </dd>
        <dt>{t("request.amount")}</dt>
        <dd>
          <MoneyText value={application.amount} strong /> {mark("amount")}
          {application.freight.minor > 0 && (
            <span className="muted">
              {" "}
              {t("request.freight")} <MoneyText value={application.freight} />
            </span>
          )}
        </dd>
      </dl>
      {mark("lines")}
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
      {mark("statement")}
      {application.statement && <blockquote className="prewrap">{application.statement}</blockquote>}
      {mark("evidence")}
      <EvidenceGallery evidence={application.evidence} among={allEvidence(view)} />
      <p className="muted small">
        {t("request.version", { n: application.version })} · <Exact at={application.at} />
      </p>
    </>
  );
}

/** `folded`: earlier versions lie below, one under the other, for whoever wants them. */
export function RequestPart({ view, folded = true }: { view: CaseView; folded?: boolean }) {
  const { t } = useTranslation("case");
  return (
    <Panel title={t(view.viewer.role === "BUYER" ? "request.mine" : "request.title")}>
      <Version view={view} application={view.application} />
      {view.earlierVersions.length > 0 && (
        <p className="muted small">
          {t("request.first")} <Exact at={view.firstAppliedAt} />
        </p>
      )}
      {folded && view.earlierVersions.length > 0 && (
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
