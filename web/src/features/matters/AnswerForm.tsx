import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Matter, MatterAction } from "../../api/types";
import { Choice } from "../../ui/Choice";
import { fromDecimal } from "../../ui/format";
import { lengthOf } from "../../ui/length";
import { WordsField } from "../../ui/WordsField";
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
  // Whoever judges says why; files are what the parties bring.
  const judges = isRule || decides;
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
        <Choice
          legend={t("complaint.verdict")}
          inline
          value={upheld ? "upheld" : "dismissed"}
          onChange={(verdict) => setUpheld(verdict === "upheld")}
          options={(["dismissed", "upheld"] as const).map((value) => ({
            value,
            label: t(`complaint.${value}`),
          }))}
        />
      )}
      {speaks && judges && (
        <WordsField
          label={t("reasons")}
          rows={4}
          least={action.minLength}
          value={said.text}
          onChange={said.setText}
        />
      )}
      {speaks && !judges && (
        <StatementFields
          orderId={matter.orderId}
          label={t("statement")}
          least={action.minLength}
          said={said}
        />
      )}
    </MatterForm>
  );
}
