import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PreviewNote } from "../parts/PreviewNote";
import { CommandFrame } from "./CommandFrame";
import type { CommandFormProps } from "./form";

/** Yes or no to the offer that was read: its number goes with the answer, so that no other one is meant. */
export default function AnswerOffer(props: CommandFormProps) {
  const { t } = useTranslation("case");
  const { view, action } = props;
  const { open } = view.negotiation;
  const [text, setText] = useState("");
  const declines = action.command === "decline-offer";
  const body = declines ? { offer: open?.number, text: text.trim() } : { offer: open?.number };
  return (
    <CommandFrame {...props} body={body} ready={open !== undefined && open !== null}>
      {open && <p className="offer-text">{open.text}</p>}
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
