import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApiKey } from "../../api/types";
import { momentIn, useFormat } from "../../ui/format";
import { LineField } from "../../ui/LineField";
import { RotateDialog } from "./RotateDialog";
import { useRotateKey } from "./requests/keys";

/** Gives a key another secret; the old one may stay good until everything has been changed over. */
export function RotateKey({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation("operations");
  const { zone } = useFormat();
  const [expiresAt, setExpiresAt] = useState("");
  const rotate = useRotateKey(apiKey.id);
  return (
    <RotateDialog
      title={t("keys.rotateWhich", { name: apiKey.name })}
      consequence={t("keys.rotateConsequence")}
      rotateLabel={t("keys.rotate")}
      copiedLabel={t("keys.copied")}
      oldUntil={{ label: t("keys.oldUntil"), hint: t("keys.oldUntilHint") }}
      rotation={rotate}
      onRotate={(oldUntil) => rotate.mutate({ oldUntil, expiresAt: momentIn(expiresAt, zone) })}
      onClosed={() => {
        setExpiresAt("");
        rotate.reset();
      }}
    >
      <LineField
        type="datetime-local"
        id="key-new-end"
        label={t("keys.expires")}
        hint={t("keys.expiresHint")}
        value={expiresAt}
        onChange={setExpiresAt}
      />
    </RotateDialog>
  );
}
