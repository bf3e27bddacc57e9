import { useState } from "react";
import { useTranslation } from "react-i18next";
import { WordsField } from "../../../ui/WordsField";
import { PreviewNote } from "../parts/PreviewNote";
import { SettlementTerms } from "../parts/SettlementPart";
import { CommandFrame } from "./CommandFrame";
import type { CommandFormProps } from "./form";

/** Yes or no to the offer or the terms that were read: their number goes along, so that no other ones are meant. */
export default function AnswerProposal(props: CommandFormProps) {
  const { t } = useTranslation("case");
  const { view, action } = props;
  const settles = action.command.endsWith("-settlement");
  const offer = settles ? null : view.negotiation.open;
  const terms = settles ? view.settlement.open : null;
  const [text, setText] = useState("");
  const declines = action.command.startsWith("decline-");
  const which = settles ? { number: terms?.number } : { offer: offer?.number };
  const body = declines ? { ...which, text: text.trim() } : which;
  const ready = Boolean(offer ?? terms);
  return (
    <CommandFrame {...props} body={body} ready={ready}>
      {offer && <p className="offer-text">{offer.text}</p>}
      {terms && (
        <div className="field">
          <SettlementTerms proposal={terms} />
        </div>
      )}
      {declines ? (
        <WordsField id="answer" label={t("offer.whyNot")} rows={2} value={text} onChange={setText} />
      ) : (
        <PreviewNote path={`/cases/${view.id}/${action.command}`} body={body} ready={ready} />
      )}
    </CommandFrame>
  );
}
