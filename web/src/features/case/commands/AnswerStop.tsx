import { Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CommandFrame } from "./CommandFrame";
import type { CommandFormProps } from "./form";

const ANSWERS = ["STOPPED", "NOT_SYNCED", "LABEL_PRINTED", "ALREADY_SHIPPED"] as const;

export default function AnswerStop(props: CommandFormProps) {
  const { t } = useTranslation("case");
  const [answer, setAnswer] = useState<(typeof ANSWERS)[number]>();
  return (
    <CommandFrame {...props} body={{ answer }} ready={answer !== undefined}>
      <fieldset className="field">
        <legend>{t("form.stop.question")}</legend>
        <Radio.Group value={answer} onChange={(e) => setAnswer(e.target.value)} vertical>
          {ANSWERS.map((each) => (
            <Radio key={each} value={each}>
              {t(`form.stop.${each}`)}
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
    </CommandFrame>
  );
}
