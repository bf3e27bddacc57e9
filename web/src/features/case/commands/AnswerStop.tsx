import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "../../../ui/Choice";
import { CommandFrame } from "./CommandFrame";
import type { CommandFormProps } from "./form";

const ANSWERS = ["STOPPED", "NOT_SYNCED", "LABEL_PRINTED", "ALREADY_SHIPPED"] as const;

export default function AnswerStop(props: CommandFormProps) {
  const { t } = useTranslation("case");
  const [answer, setAnswer] = useState<(typeof ANSWERS)[number]>();
  return (
    <CommandFrame {...props} body={{ answer }} ready={answer !== undefined}>
      <Choice
        legend={t("form.stop.question")}
        value={answer}
        onChange={setAnswer}
        options={ANSWERS.map((value) => ({ value, label: t(`form.stop.${value}`) }))}
      />
    </CommandFrame>
  );
}
