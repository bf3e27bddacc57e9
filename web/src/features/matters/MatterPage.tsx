import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { Matter, MatterAction } from "../../api/types";
import { MoneyText } from "../../ui/MoneyText";
import { Panel } from "../../ui/Panel";
import { Loaded } from "../../ui/states";
import { Exact } from "../../ui/Time";
import { EvidenceGallery } from "../evidence/EvidenceGallery";
import { AnswerForm } from "./AnswerForm";
import "../case/parts/case.css";
import "./matters.css";
import { useMatter } from "./requests";

function Facts({ matter }: { matter: Matter }) {
  const { t } = useTranslation("matters");
  return (
    <dl className="facts">
      {matter.asked && (
        <>
          <dt>{t("asked")}</dt>
          <dd>
            <MoneyText value={matter.asked} strong />
          </dd>
        </>
      )}
      {matter.taken && matter.taken.minor > 0 && (
        <>
          <dt>{t("taken")}</dt>
          <dd>
            <MoneyText value={matter.taken} />
          </dd>
        </>
      )}
      {matter.codeText && (
        <>
          <dt>{t("reason")}</dt>
          <dd>{matter.codeText}</dd>
        </>
      )}
      {matter.lines.length > 0 && (
        <>
          <dt>{t("goods")}</dt>
          <dd>{matter.lines.map((line) => line.title).join(", ")}</dd>
        </>
      )}
      <dt>{t("merchant")}</dt>
      <dd>{matter.merchant}</dd>
      <dt>{t("buyer")}</dt>
      <dd>{matter.buyer}</dd>
    </dl>
  );
}

function History({ matter }: { matter: Matter }) {
  const { t } = useTranslation("matters");
  return (
    <Panel title={t("history")}>
      <ol className="plain timeline" reversed>
        {matter.history.toReversed().map((one) => (
          <li key={`${one.at}-${one.type}-${one.text}`}>
            <span className="timeline-text">{one.text}</span>
            <span className="muted small">
              {t(`common:role.${one.by}`)}
              {one.by !== "SYSTEM" && ` ${one.byName}`}
              {one.agent && ` (${t("case:timeline.byAgent", { name: one.agent })})`} · <Exact at={one.at} />
            </span>
            {one.statement && <p className="timeline-text">{one.statement}</p>}
            <EvidenceGallery evidence={one.evidence} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** One matter for whoever may see it; the buttons are the server's. */
export default function MatterPage({ home }: { home: string }) {
  const { t } = useTranslation(["matters", "case"]);
  const { id = "" } = useParams();
  const query = useMatter(id);
  const [doing, setDoing] = useState<MatterAction>();
  return (
    <div className="page narrow stack">
      <p className="small">
        <Link to={`${home}/matters`}>{t("title")}</Link>
      </p>
      <Loaded query={query}>
        {(matter) => (
          <>
            <h1>{matter.kindText}</h1>
            <Panel title={matter.stateText}>
              <p>{matter.headline}</p>
              {matter.otherwise && <p className="muted">{matter.otherwise}</p>}
              {home === "/desk" && matter.allowedActions.length > 0 && (
                <output className="actions-done">{t("actingFor")}</output>
              )}
              {matter.allowedActions.length > 0 && (
                <div className="matter-actions">
                  {matter.allowedActions.map((a) => (
                    <Button
                      key={a.command}
                      data-command={a.command}
                      size="large"
                      type={a.primary ? "primary" : "default"}
                      title={a.consequence}
                      onClick={() => setDoing(a)}
                    >
                      {a.label}
                    </Button>
                  ))}
                </div>
              )}
              <Facts matter={matter} />
              <p>
                {home === "/arbitration" ? (
                  t("order", { id: matter.shopOrderId })
                ) : (
                  <Link to={`${home}/orders/${matter.orderId}`}>
                    {t("order", { id: matter.shopOrderId })}
                  </Link>
                )}
              </p>
            </Panel>
            {matter.ruling && (
              <Panel title={t("ruling")}>
                <p>
                  <MoneyText value={matter.ruling.amount} strong /> · <Exact at={matter.ruling.at} />
                </p>
                <p>{matter.ruling.reasons}</p>
              </Panel>
            )}
            <History matter={matter} />
            {doing && (
              <AnswerForm
                key={doing.command}
                matter={matter}
                action={doing}
                onClose={() => setDoing(undefined)}
              />
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}
