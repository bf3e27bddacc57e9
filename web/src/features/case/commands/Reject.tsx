import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "../../../ui/Choice";
import { lengthOf } from "../../../ui/length";
import { Loaded } from "../../../ui/states";
import { useReasonOptions } from "../reasons";
import { useCaseOptions } from "../requests/getOptions";
import { CommandFrame } from "./CommandFrame";
import type { CommandFormProps } from "./form";
import { ids, StatementFields, useStatement } from "./StatementFields";

/** What a rejection must bring hangs on its reason, so the reason comes first. */
export default function Reject(props: CommandFormProps) {
  const { t } = useTranslation("case");
  const options = useCaseOptions(props.view.id);
  const [reason, setReason] = useState<string>();
  const said = useStatement();
  const reasonOptions = useReasonOptions();
  // What the buyer was told before is what can be rejected for now.
  const { hold } = props.view.negotiation;
  const told = (each: { code: string }) => !hold || each.code === hold.reason;
  return (
    <Loaded query={options}>
      {({ rejectReasons }) => {
        const photos = rejectReasons.find((r) => r.code === reason)?.requiresPhotos ?? 0;
        return (
          <CommandFrame
            {...props}
            body={{ reason, statement: said.text, evidence: ids(said.evidence) }}
            ready={reason !== undefined && lengthOf(said.text) >= props.action.minLength && !said.busy}
          >
            <Choice
              legend={t("form.rejectReason")}
              value={reason}
              onChange={setReason}
              options={reasonOptions(rejectReasons.filter(told))}
            />
            <StatementFields
              orderId={props.view.orderId}
              label={t("form.reject")}
              hint={t("form.rejectHint")}
              evidenceHint={photos > 0 ? t("form.needsPhotos", { count: photos }) : undefined}
              least={props.action.minLength}
              said={said}
            />
          </CommandFrame>
        );
      }}
    </Loaded>
  );
}
