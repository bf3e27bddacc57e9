import { useState } from "react";
import { useTranslation } from "react-i18next";
import { WordsField } from "../../../ui/WordsField";
import { CommandFrame } from "./CommandFrame";
import type { CommandFormProps } from "./form";

/** A reason and nothing else: why the platform steps in, or why a proposed ruling goes back. */
export default function StepIn(props: CommandFormProps) {
  const { t } = useTranslation("case");
  const question = props.action.command === "return-ruling" ? "form.returnRuling" : "form.stepIn";
  const [reason, setReason] = useState("");
  return (
    <CommandFrame {...props} body={{ reason: reason.trim() }} ready={reason.trim() !== ""}>
      <WordsField id="step-in" label={t(question)} rows={3} value={reason} onChange={setReason} />
    </CommandFrame>
  );
}
