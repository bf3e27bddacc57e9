import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PreviewNote } from "../../parts/PreviewNote";
import { SettlementTerms } from "../../parts/SettlementPart";
import { CommandFrame } from "../CommandFrame";
import type { CommandFormProps } from "../form";

/** Yes or no to the terms that were read: their number goes with the answer, so that no other ones are meant. */
export default function AnswerSettlement(props: CommandFormProps) {
  const { t } = useTranslation("case");
  const { view, action } = props;
  const { open } = view.settlement;
  const [text, setText] = useState("");
  const declines = action.command === "decline-settlement";
  const body = declines ? { number: open?.number, text: text.trim() } : { number: open?.number };
  return (
    <CommandFrame {...props} body={body} ready={Boolean(open)}>
      {open && <SettlementTerms proposal={open} />}
      {declines ? (
        <div className="field">
          <label htmlFor="answer">{t("offer.whyNot")}</label>
          <Input.TextArea
            id="answer"
            autoSize={{ minRows: 2 }}
            maxLength={4000}
            value={text}
            onChange={(e) => setText(e.target.value)}
          />
        </div>
      ) : (
        <PreviewNote path={`/cases/${view.id}/${action.command}`} body={body} ready={Boolean(open)} />
      )}
    </CommandFrame>
  );
}
