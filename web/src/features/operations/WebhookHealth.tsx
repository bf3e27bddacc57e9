import { useTranslation } from "react-i18next";
import type { Webhook } from "../../api/types";
import { Ago } from "../../ui/Time";

/** In words how an endpoint is doing, and since when. */
export function WebhookHealth({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation("webhooks");
  if (webhook.state !== "ACTIVE") {
    return <strong>{t(webhook.cause ? `cause.${webhook.cause}` : "cause.PAUSED")}</strong>;
  }
  if (webhook.orphaned) return <strong>{t("cause.ORPHANED")}</strong>;
  if (webhook.failures === 0) return <>{t(webhook.lastSuccessAt ? "well" : "untried")}</>;
  return (
    <>
      <strong>{t("failing", { count: webhook.failures })}</strong>
      {webhook.failingSince && (
        <span className="muted case-table-sub">
          {t("since")} <Ago at={webhook.failingSince} />
        </span>
      )}
    </>
  );
}
