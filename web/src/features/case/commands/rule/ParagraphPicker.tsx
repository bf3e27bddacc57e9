import { Button, Select } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Outcome } from "../../../../api/types";
import { byOutcome, type Paragraph } from "./paragraphs";

/** Paragraphs to begin the reasons from; the arbitrator chooses, and edits what comes. */
export function ParagraphPicker(props: {
  offered: Paragraph[];
  decided: (Outcome | undefined)[];
  onInsert: (text: Paragraph["text"]) => void;
}) {
  const { t } = useTranslation("case");
  const id = useId();
  const [code, setCode] = useState<string>();
  const chosen = props.offered.find((one) => one.code === code);
  if (props.offered.length === 0) return null;
  return (
    <div className="field">
      <label htmlFor={id}>{t("rule.paragraphs.label")}</label>
      <span className="muted small">{t("rule.paragraphs.how")}</span>
      <div className="row">
        <Select
          id={id}
          className="rule-paragraph"
          value={code}
          onChange={setCode}
          placeholder={t("rule.paragraphs.none")}
          options={byOutcome(props.offered, props.decided).map((one) => ({
            value: one.code,
            label: one.title,
          }))}
        />
        <Button disabled={!chosen} onClick={() => chosen && props.onInsert(chosen.text)}>
          {t("rule.paragraphs.insert")}
        </Button>
      </div>
    </div>
  );
}
