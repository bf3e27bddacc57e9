import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Webhook } from "../../api/types";
import { EndField, momentOf } from "./KeyEnd";
import { RotateDialog } from "./RotateDialog";
import { useRotateWebhook } from "./requests/webhooks";

/** Another secret; until the receiver has been changed over, messages carry both signatures. */
export function RotateWebhook({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation("webhooks");
  const [oldUntil, setOldUntil] = useState("");
  const rotate = useRotateWebhook(webhook.id);
  return (
    <RotateDialog
      title={t("rotateWhich", { name: webhook.name })}
      consequence={t("rotateConsequence")}
      rotateLabel={t("rotate")}
      copiedLabel={t("copied")}
      rotation={rotate}
      onRotate={() => rotate.mutate({ oldUntil: momentOf(oldUntil) })}
      onClosed={() => {
        setOldUntil("");
        rotate.reset();
      }}
    >
      <EndField
        id="webhook-old-until"
        label={t("oldUntil")}
        hint={t("oldUntilHint")}
        value={oldUntil}
        onChange={setOldUntil}
      />
    </RotateDialog>
  );
}
