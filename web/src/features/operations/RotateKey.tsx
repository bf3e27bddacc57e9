import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApiKey } from "../../api/types";
import { ProblemNote } from "../../ui/states";
import { EndField, momentOf } from "./KeyEnd";
import { KeySecret } from "./KeySecret";
import { useRotateKey } from "./requests/keys";

/** Gives a key another secret; the old one may stay good until everything has been changed over. */
export function RotateKey({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation("operations");
  const [open, setOpen] = useState(false);
  const [oldUntil, setOldUntil] = useState("");
  const [expiresAt, setExpiresAt] = useState("");
  const rotate = useRotateKey(apiKey.id);
  const close = () => {
    setOpen(false);
    setOldUntil("");
    setExpiresAt("");
    rotate.reset();
  };
  const made = rotate.data?.secret;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("keys.rotate")}
      </Button>
      <Modal
        open={open}
        destroyOnHidden
        title={t("keys.rotateWhich", { name: apiKey.name })}
        okText={made ? t("keys.copied") : t("keys.rotate")}
        cancelText={t("common:action.cancel")}
        cancelButtonProps={made ? { hidden: true } : {}}
        confirmLoading={rotate.isPending}
        onCancel={close}
        onOk={() => {
          if (made) close();
          else rotate.mutate({ oldUntil: momentOf(oldUntil), expiresAt: momentOf(expiresAt) });
        }}
      >
        {made ? (
          <KeySecret secret={made} />
        ) : (
          <>
            <p className="consequence">{t("keys.rotateConsequence")}</p>
            <EndField
              id="key-old-until"
              label={t("keys.oldUntil")}
              hint={t("keys.oldUntilHint")}
              value={oldUntil}
              onChange={setOldUntil}
            />
            <EndField
              id="key-new-end"
              label={t("keys.expires")}
              hint={t("keys.expiresHint")}
              value={expiresAt}
              onChange={setExpiresAt}
            />
          </>
        )}
        {rotate.isError && <ProblemNote error={rotate.error} />}
      </Modal>
    </>
  );
}
