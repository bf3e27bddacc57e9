import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "../../../ui/Choice";
import { WordsField } from "../../../ui/WordsField";
import { CommandFrame } from "./CommandFrame";
import type { CommandFormProps } from "./form";

const HOURS = ["12", "24", "48", "72"] as const;

export default function AskMore(props: CommandFormProps) {
  const { t } = useTranslation("case");
  const [side, setSide] = useState<"BUYER" | "MERCHANT">();
  const [question, setQuestion] = useState("");
  const [hours, setHours] = useState<(typeof HOURS)[number]>("24");
  return (
    <CommandFrame
      {...props}
      body={{ side, question: question.trim(), hours: Number(hours) }}
      ready={side !== undefined && question.trim() !== ""}
    >
      <Choice
        legend={t("form.askWhom")}
        inline
        value={side}
        onChange={setSide}
        options={[
          { value: "BUYER", label: `${t("side.buyer")} · ${props.view.buyer.name}` },
          { value: "MERCHANT", label: `${t("side.merchant")} · ${props.view.merchant.name}` },
        ]}
      />
      <WordsField
        id="question"
        label={t("form.question")}
        hint={t("form.questionHint")}
        rows={4}
        value={question}
        onChange={setQuestion}
      />
      <Choice
        legend={t("form.askUntil")}
        inline
        value={hours}
        onChange={setHours}
        options={HOURS.map((h) => ({ value: h, label: t("form.hours", { count: h }) }))}
      />
    </CommandFrame>
  );
}
