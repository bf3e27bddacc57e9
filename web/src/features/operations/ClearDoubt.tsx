import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OperationsRefund } from "../../api/types";
import { ProblemNote } from "../../ui/states";
import { WordsField } from "../../ui/WordsField";
import { useClearDoubt } from "./requests/money";

/** A person has looked at what the provider contradicted itself about, and says what came of it. */
export function ClearDoubt({ refund }: { refund: OperationsRefund }) {
  const { t } = useTranslation("operations");
  const [open, setOpen] = useState(false);
  const [explanation, setExplanation] = useState("");
  const clear = useClearDoubt();
  const words = explanation.trim();
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("refunds.clear")}
      </Button>
      <Modal
        open={open}
        title={t("refunds.clearWhich", { id: refund.id })}
        okText={t("refunds.clear")}
        okButtonProps={{ disabled: words === "" }}
        cancelText={t("common:action.cancel")}
        confirmLoading={clear.isPending}
        onCancel={() => setOpen(false)}
        onOk={() => clear.mutate({ id: refund.id, explanation: words }, { onSuccess: () => setOpen(false) })}
      >
        <p className="consequence">{t("refunds.clearAbout")}</p>
        <WordsField
          id={`doubt-${refund.id}`}
          label={t("refunds.explanation")}
          rows={3}
          longest={1000}
          value={explanation}
          onChange={setExplanation}
        />
        {clear.isError && <ProblemNote error={clear.error} />}
      </Modal>
    </>
  );
}
