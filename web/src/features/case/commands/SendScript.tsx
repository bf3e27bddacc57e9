import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "../../../ui/Choice";
import { CommandFrame } from "./CommandFrame";
import type { CommandFormProps } from "./form";

/** The reason decides which prepared words the buyer gets; they are read before they are sent. */
export default function SendScript(props: CommandFormProps) {
  const { t } = useTranslation("case");
  const { scripts, hold } = props.view.negotiation;
  const [reason, setReason] = useState<string>();
  return (
    <CommandFrame {...props} body={{ reason }} ready={reason !== undefined}>
      <Choice
        legend={t("form.rejectReason")}
        value={reason}
        onChange={setReason}
        options={scripts.map((script) => ({
          value: script.reason,
          label: script.reasonText,
          note: script.text,
          disabled: script.reason === hold?.reason,
        }))}
      />
    </CommandFrame>
  );
}
