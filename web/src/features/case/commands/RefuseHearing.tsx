import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "../../../ui/Choice";
import { Loaded } from "../../../ui/states";
import { WordsField } from "../../../ui/WordsField";
import { useCaseOptions } from "../requests/getOptions";
import { CommandFrame } from "./CommandFrame";
import type { CommandFormProps } from "./form";

export default function RefuseHearing(props: CommandFormProps) {
  const { t } = useTranslation("case");
  const options = useCaseOptions(props.view.id);
  const [reason, setReason] = useState<string>();
  const [explanation, setExplanation] = useState("");
  return (
    <Loaded query={options}>
      {({ hearingRefusals }) => (
        <CommandFrame
          {...props}
          body={{ reason, explanation: explanation.trim() }}
          ready={reason !== undefined && explanation.trim() !== ""}
        >
          <Choice
            legend={t("form.refuseHearing")}
            value={reason}
            onChange={setReason}
            options={hearingRefusals.map((r) => ({ value: r.code, label: r.text }))}
          />
          <WordsField
            id="explanation"
            label={t("form.explanation")}
            hint={t("form.explanationHint")}
            rows={4}
            value={explanation}
            onChange={setExplanation}
          />
        </CommandFrame>
      )}
    </Loaded>
  );
}
