import { Button, Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { DataTable } from "../../ui/DataTable";
import { Loaded, ProblemNote } from "../../ui/states";
import { Exact } from "../../ui/Time";
import { Outcome } from "./DeliveryLog";
import { useDelivery, useReplayWebhook, useResend } from "./requests/webhooks";
import "./webhook.css";

/** JSON as a person reads it; what is sent has no spaces. */
function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

/** One message: what was sent, what came of each attempt, and sending it again. */
export function DeliveryDrawer(props: { id: string; position: number; onClose: () => void }) {
  const { t } = useTranslation("webhooks");
  const { id, position } = props;
  const delivery = useDelivery(id, position);
  const resend = useResend(id);
  const replay = useReplayWebhook(id);
  return (
    <Drawer open size="large" title={t("messageNo", { position })} onClose={props.onClose}>
      <Loaded query={delivery}>
        {({ delivery: known, body, attempts }) => (
          <div className="stack">
            <dl className="facts">
              <dt>{t("type")}</dt>
              <dd>
                <code>{known.type}</code>
              </dd>
              <dt>webhook-id</dt>
              <dd>
                <code className="small">{known.messageId}</code>
              </dd>
              <dt>{t("outcome")}</dt>
              <dd>
                <Outcome delivery={known} />
              </dd>
            </dl>
            <div className="row">
              <Button size="small" loading={resend.isPending} onClick={() => resend.mutate(position)}>
                {t("resend")}
              </Button>
              <Button
                size="small"
                loading={replay.isPending}
                onClick={() => replay.mutate({ from: position })}
              >
                {t("replayFrom")}
              </Button>
            </div>
            {(resend.isSuccess || replay.isSuccess) && (
              <p role="status" className="muted small">
                {t("sentAgain")}
              </p>
            )}
            {resend.isError && <ProblemNote error={resend.error} />}
            {replay.isError && <ProblemNote error={replay.error} />}
            <h3>{t("attemptsMade")}</h3>
            {attempts.length === 0 ? (
              <p className="muted">{t("noAttempts")}</p>
            ) : (
              <DataTable
                items={attempts}
                rowKey={(each) => String(each.attempt)}
                columns={[
                  { head: t("when"), cell: (each) => <Exact at={each.at} /> },
                  { head: t("answer"), cell: (each) => each.status ?? "–" },
                  {
                    head: t("outcome"),
                    cell: (each) => (
                      <>
                        {each.error
                          ? t(`error.${each.error}`, { status: each.status ?? "" })
                          : t("state.DELIVERED")}
                        {each.answer && <code className="small case-table-sub">{each.answer}</code>}
                      </>
                    ),
                  },
                  { head: t("took"), right: true, cell: (each) => `${each.millis} ms` },
                ]}
              />
            )}
            <h3>{t("body")}</h3>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
            <pre className="webhook-body" tabIndex={0}>
              {pretty(body)}
            </pre>
          </div>
        )}
      </Loaded>
    </Drawer>
  );
}
