import { useTranslation } from "react-i18next";
import type { Webhook } from "../../api/types";
import { RotateDialog } from "./RotateDialog";
import { useRotateWebhook } from "./requests/webhooks";

/** Another secret; until the receiver has been changed over, messages carry both signatures. */
export function RotateWebhook({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation("webhooks");
  const rotate = useRotateWebhook(webhook.id);
  return (
    <RotateDialog
      title={t("rotateWhich", { name: webhook.name })}
      consequence={t("rotateConsequence")}
      rotateLabel={t("rotate")}
      copiedLabel={t("copied")}
      oldUntil={{ label: t("oldUntil"), hint: t("oldUntilHint") }}
      rotation={rotate}
      onRotate={(oldUntil) => rotate.mutate({ oldUntil })}
      onClosed={rotate.reset}
    />
  );
}
