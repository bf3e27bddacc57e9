import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "../../../ui/Choice";
import { lengthOf } from "../../../ui/length";
import { Loaded } from "../../../ui/states";
import { useCaseOptions } from "../requests/getOptions";
import { CommandFrame } from "./CommandFrame";
import type { CommandFormProps } from "./form";
import { ids, StatementFields, useStatement } from "./StatementFields";

/** A ground, words and files; new evidence is the one ground that is nothing without a file. */
export default function FileAppeal(props: CommandFormProps) {
  const { t } = useTranslation("case");
  const options = useCaseOptions(props.view.id);
  const [ground, setGround] = useState<string>();
  const said = useStatement();
  const shown = ground !== "NEW_EVIDENCE" || said.evidence.length > 0;
  return (
    <Loaded query={options}>
      {({ appealGrounds }) => (
        <CommandFrame
          {...props}
          body={{ ground, statement: said.text, evidence: ids(said.evidence) }}
          ready={ground !== undefined && lengthOf(said.text) > 0 && shown && !said.busy}
        >
          <Choice
            legend={t("form.appealGround")}
            value={ground}
            onChange={setGround}
            options={appealGrounds.map((g) => ({ value: g.code, label: g.text }))}
          />
          <StatementFields
            orderId={props.view.orderId}
            label={t("form.appeal")}
            hint={t("form.appealHint")}
            evidenceHint={ground === "NEW_EVIDENCE" ? t("form.appealEvidence") : undefined}
            said={said}
          />
        </CommandFrame>
      )}
    </Loaded>
  );
}
