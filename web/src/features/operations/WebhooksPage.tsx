import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Webhook } from "../../api/types";
import { DataTable } from "../../ui/DataTable";
import { EmptyState, Loaded, ProblemNote } from "../../ui/states";
import { Ago } from "../../ui/Time";
import { KeySecret } from "./KeySecret";
import { useOpenWebhook, useWebhooks } from "./requests/webhooks";
import { WebhookForm } from "./WebhookForm";
import { WebhookHealth } from "./WebhookHealth";

function NewWebhook() {
  const { t } = useTranslation("webhooks");
  const open = useOpenWebhook();
  return (
    <details className="card">
      <summary>
        <strong>{t("new")}</strong>
      </summary>
      <WebhookForm
        label={t("create")}
        pending={open.isPending}
        onSubmit={(wish, clear) => open.mutate(wish, { onSuccess: clear })}
      >
        {open.isError && <ProblemNote error={open.error} />}
      </WebhookForm>
      {open.data?.secret && <KeySecret secret={open.data.secret} />}
    </details>
  );
}

export default function WebhooksPage() {
  const { t } = useTranslation("webhooks");
  const webhooks = useWebhooks();
  return (
    <section className="page stack">
      <h1>{t("title")}</h1>
      <p className="muted">{t("about")}</p>
      <NewWebhook />
      <Loaded query={webhooks}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t("empty")} how={t("emptyHow")} />
          ) : (
            <DataTable<Webhook>
              items={items}
              rowKey={(each) => each.id}
              columns={[
                {
                  head: t("name"),
                  cell: (each) => (
                    <>
                      <Link to={`/operations/webhooks/${each.id}`}>{each.name}</Link>
                      <span className="muted case-table-sub">
                        {each.owner ? (each.ownerName ?? each.owner) : t("platform")}
                      </span>
                    </>
                  ),
                },
                { head: t("url"), cell: (each) => <code className="small">{each.url}</code> },
                {
                  head: t("events"),
                  cell: (each) => <code className="small">{each.events.join(", ")}</code>,
                },
                { head: t("health"), cell: (each) => <WebhookHealth webhook={each} /> },
                {
                  head: t("lastSuccess"),
                  cell: (each) => (each.lastSuccessAt ? <Ago at={each.lastSuccessAt} /> : t("never")),
                },
                { head: t("waiting"), right: true, cell: (each) => each.waiting },
              ]}
            />
          )
        }
      </Loaded>
    </section>
  );
}
