import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Webhook } from "../../api/types";
import { ProblemNote } from "../../ui/states";
import { EndField, momentOf } from "./KeyEnd";
import { KeySecret } from "./KeySecret";
import { useRotateWebhook } from "./requests/webhooks";

/** Another secret; until the receiver has been changed over, messages carry both signatures. */
export function RotateWebhook({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation("webhooks");
  const [open, setOpen] = useState(false);
  const [oldUntil, setOldUntil] = useState("");
  const rotate = useRotateWebhook(webhook.id);
  const made = rotate.data?.secret;
  const close = () => {
    setOpen(false);
    setOldUntil("");
    rotate.reset();
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("rotate")}
      </Button>
      <Modal
        open={open}
        destroyOnHidden
        title={t("rotateWhich", { name: webhook.name })}
        okText={made ? t("copied") : t("rotate")}
        cancelText={t("common:action.cancel")}
        cancelButtonProps={made ? { hidden: true } : {}}
        confirmLoading={rotate.isPending}
        onCancel={close}
        onOk={() => {
          if (made) close();
          else rotate.mutate({ oldUntil: momentOf(oldUntil) });
        }}
      >
        {made ? (
          <KeySecret secret={made} />
        ) : (
          <>
            <p className="consequence">{t("rotateConsequence")}</p>
            <EndField
              id="webhook-old-until"
              label={t("oldUntil")}
              hint={t("oldUntilHint")}
              value={oldUntil}
              onChange={setOldUntil}
            />
          </>
        )}
        {rotate.isError && <ProblemNote error={rotate.error} />}
      </Modal>
    </>
  );
}
