import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Webhook } from "../../api/types";
import { momentIn, useFormat } from "../../ui/format";
import { LineField } from "../../ui/LineField";
import { ProblemNote } from "../../ui/states";
import { useReplayWebhook } from "./requests/webhooks";

/** Everything again from a moment on, for a receiver that has lost something. */
export function ReplayWebhook({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation("webhooks");
  const { zone } = useFormat();
  const [open, setOpen] = useState(false);
  const [since, setSince] = useState("");
  const replay = useReplayWebhook(webhook.id);
  const moment = momentIn(since, zone);
  const close = () => {
    setOpen(false);
    setSince("");
    replay.reset();
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("replay")}
      </Button>
      <Modal
        open={open}
        title={t("replayWhich", { name: webhook.name })}
        okText={t("replay")}
        okButtonProps={{ disabled: !moment }}
        cancelText={t("common:action.cancel")}
        confirmLoading={replay.isPending}
        onCancel={close}
        onOk={() => moment && replay.mutate({ since: moment }, { onSuccess: close })}
      >
        <p className="consequence">{t("replayConsequence")}</p>
        <LineField
          type="datetime-local"
          id="webhook-since"
          label={t("replaySince")}
          hint={t("replaySinceHint")}
          value={since}
          onChange={setSince}
        />
        {replay.isError && <ProblemNote error={replay.error} />}
      </Modal>
    </>
  );
}
