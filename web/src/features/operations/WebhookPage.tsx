import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { Webhook } from "../../api/types";
import { Consequence } from "../../ui/Consequence";
import { Panel } from "../../ui/Panel";
import { Loaded, ProblemNote } from "../../ui/states";
import { Countdown, Exact } from "../../ui/Time";
import { DeliveryLog } from "./DeliveryLog";
import { ReplayWebhook } from "./ReplayWebhook";
import { RotateWebhook } from "./RotateWebhook";
import { useChangeWebhook, useWebhook, useWebhookCommand } from "./requests/webhooks";
import { WebhookForm } from "./WebhookForm";
import { WebhookHealth } from "./WebhookHealth";

function Change({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation("webhooks");
  const [open, setOpen] = useState(false);
  const change = useChangeWebhook(webhook.id);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("change")}
      </Button>
      <Modal
        open={open}
        title={t("changeWhich", { name: webhook.name })}
        footer={null}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <WebhookForm
          known={{ name: webhook.name, url: webhook.url, events: webhook.events }}
          label={t("save")}
          pending={change.isPending}
          onSubmit={(wish) => change.mutate(wish, { onSuccess: () => setOpen(false) })}
        >
          {change.isError && <ProblemNote error={change.error} />}
        </WebhookForm>
      </Modal>
    </>
  );
}

function Commands({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation("webhooks");
  const command = useWebhookCommand(webhook.id);
  const paused = webhook.state !== "ACTIVE";
  const say = (what: string) => (
    <Button size="small" loading={command.isPending} onClick={() => command.mutate(what)}>
      {t(`command.${what}`)}
    </Button>
  );
  return (
    <>
      <div className="row">
        {say(paused ? "resume" : "pause")}
        {say("ping")}
        <ReplayWebhook webhook={webhook} />
        <RotateWebhook webhook={webhook} />
        <Change webhook={webhook} />
        <Consequence
          label={t("remove")}
          title={t("removeWhich", { name: webhook.name })}
          consequence={t("removeConsequence")}
          mutation={command}
          input="remove"
        />
      </div>
      {command.isError && <ProblemNote error={command.error} />}
      {command.isSuccess && command.variables !== "remove" && (
        <p role="status" className="muted small">
          {t(`done.${command.variables}`)}
        </p>
      )}
    </>
  );
}

function Facts({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation("webhooks");
  return (
    <dl className="facts">
      <dt>{t("url")}</dt>
      <dd>
        <code className="small">{webhook.url}</code>
      </dd>
      <dt>{t("events")}</dt>
      <dd>
        <code className="small">{webhook.events.join(", ")}</code>
      </dd>
      <dt>{t("owner")}</dt>
      <dd>{webhook.owner ? (webhook.ownerName ?? webhook.owner) : t("platform")}</dd>
      <dt>{t("health")}</dt>
      <dd>
        <WebhookHealth webhook={webhook} />
      </dd>
      <dt>{t("lastSuccess")}</dt>
      <dd>{webhook.lastSuccessAt ? <Exact at={webhook.lastSuccessAt} /> : t("never")}</dd>
      <dt>{t("waiting")}</dt>
      <dd>
        {webhook.waiting}
        {webhook.state === "ACTIVE" && webhook.nextAt && (
          <>
            {" · "}
            <Countdown dueAt={webhook.nextAt} compact />
          </>
        )}
      </dd>
      {webhook.previousUntil && (
        <>
          <dt>{t("previous")}</dt>
          <dd>
            <Exact at={webhook.previousUntil} />
          </dd>
        </>
      )}
    </dl>
  );
}

/** One endpoint: how it is doing, what can be done about it, and everything that was sent to it. */
export default function WebhookPage() {
  const { t } = useTranslation("webhooks");
  const { id = "" } = useParams();
  const webhook = useWebhook(id);
  return (
    <section className="page stack">
      <p className="small">
        <Link to="/operations/webhooks">{t("title")}</Link>
      </p>
      <Loaded query={webhook}>
        {(known) => (
          <>
            <h1>{known.name}</h1>
            <Panel title={t("endpoint")}>
              <Facts webhook={known} />
              {known.cause && <p className="consequence">{t(`help.${known.cause}`)}</p>}
              {known.replaying && <p role="status">{t("replaying")}</p>}
              <Commands webhook={known} />
            </Panel>
            <DeliveryLog id={known.id} />
          </>
        )}
      </Loaded>
    </section>
  );
}
