import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "../../../ui/Choice";
import { Loaded } from "../../../ui/states";
import { useCaseOptions } from "../requests/getOptions";
import { CommandFrame } from "./CommandFrame";
import type { CommandFormProps } from "./form";

/** From a list where the server has one, else in words. */
export default function StepIn(props: CommandFormProps) {
  const { t } = useTranslation("case");
  const options = useCaseOptions(props.view.id);
  const [reason, setReason] = useState("");
  return (
    <Loaded query={options}>
      {({ stepInReasons }) => (
        <CommandFrame {...props} body={{ reason: reason.trim() }} ready={reason.trim() !== ""}>
          {stepInReasons?.length ? (
            <Choice
              legend={t("form.stepIn")}
              value={reason}
              onChange={setReason}
              options={stepInReasons.map((r) => ({ value: r.code, label: r.text }))}
            />
          ) : (
            <div className="field">
              <label htmlFor="step-in">{t("form.stepIn")}</label>
              <Input.TextArea
                id="step-in"
                autoSize={{ minRows: 3 }}
                value={reason}
                onChange={(e) => setReason(e.target.value)}
              />
            </div>
          )}
        </CommandFrame>
      )}
    </Loaded>
  );
}
