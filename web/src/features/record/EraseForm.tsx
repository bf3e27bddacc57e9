import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "../../ui/states";
import { WordsField } from "../../ui/WordsField";
import { useErase } from "./requests";

/** V5: says what goes and what stays, and only then erases what a buyer wants gone. */
export default function EraseForm({ orderId }: { orderId: string }) {
  const { t } = useTranslation("record");
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const erase = useErase(orderId);
  const words = reason.trim();
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("erasure.erase")}</Button>
      <Modal
        open={open}
        title={t("erasure.which")}
        okText={t("erasure.which")}
        okButtonProps={{ danger: true, disabled: words === "" }}
        cancelText={t("common:action.cancel")}
        confirmLoading={erase.isPending}
        onCancel={() => setOpen(false)}
        onOk={() =>
          erase.mutate(
            { reason: words },
            {
              onSuccess: () => {
                setOpen(false);
                setReason("");
              },
            },
          )
        }
      >
        <p className="consequence">{t("erasure.goes")}</p>
        <ul>
          {(["goesFiles", "goesAddress", "goesWords"] as const).map((each) => (
            <li key={each}>{t(`erasure.${each}`)}</li>
          ))}
        </ul>
        <p>{t("erasure.stays")}</p>
        <ul>
          {(["staysSaid", "staysProof", "staysCopies"] as const).map((each) => (
            <li key={each}>{t(`erasure.${each}`)}</li>
          ))}
        </ul>
        <p className="muted small">{t("erasure.unless")}</p>
        <WordsField
          label={t("erasure.reason")}
          hint={t("erasure.reasonHint")}
          rows={2}
          longest={1000}
          value={reason}
          onChange={setReason}
        />
        {erase.isError && <ProblemNote error={erase.error} />}
      </Modal>
    </>
  );
}
