import { Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Matter, MatterAction } from "../../api/types";
import { fromDecimal } from "../../ui/format";
import { lengthOf } from "../case/commands/form";
import { ids, StatementFields, useStatement } from "../case/commands/StatementFields";
import { AmountField } from "./AmountField";
import { MatterForm } from "./MatterForm";

/** What an answer must bring hangs on the command: nothing, words, or an amount and words. */
export function AnswerForm(props: { matter: Matter; action: MatterAction; onClose: () => void }) {
  const { t } = useTranslation("matters");
  const { matter, action } = props;
  const [text, setText] = useState("");
  const said = useStatement();
  const isRule = action.command === "rule";
  const decides = action.command === "decide";
  const [upheld, setUpheld] = useState(false);
  const most = isRule ? matter.disputed : action.command === "pay-part" ? matter.asked : undefined;
  const amount = most ? fromDecimal(text, most.currency) : undefined;
  const speaks = action.minLength > 0;
  const body = isRule
    ? { amount, reasons: said.text }
    : decides
      ? { upheld, reasons: said.text }
      : speaks
        ? { amount, statement: said.text, evidence: ids(said.evidence) }
        : {};
  return (
    <MatterForm
      title={action.label}
      consequence={action.consequence}
      path={`/matters/${matter.id}/${action.command}`}
      body={body}
      ready={(!most || amount !== undefined) && lengthOf(said.text) >= action.minLength && !said.busy}
      onClose={props.onClose}
    >
      {most && <AmountField most={most} value={text} onChange={setText} />}
      {decides && (
        <Radio.Group
          className="field"
          aria-label={t("complaint.verdict")}
          value={upheld}
          onChange={(e) => setUpheld(e.target.value as boolean)}
          options={[
            { value: false, label: t("complaint.dismissed") },
            { value: true, label: t("complaint.upheld") },
          ]}
        />
      )}
      {speaks && (
        <StatementFields
          orderId={matter.orderId}
          label={t(isRule || decides ? "reasons" : "statement")}
          least={action.minLength}
          said={said}
        />
      )}
    </MatterForm>
  );
}
