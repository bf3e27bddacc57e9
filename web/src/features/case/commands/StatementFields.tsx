import { useState } from "react";
import type { Evidence } from "../../../api/types";
import { WordsField } from "../../../ui/WordsField";
import { EvidencePicker } from "../../evidence/EvidencePicker";

export interface Statement {
  text: string;
  evidence: Evidence[];
  /** A file is still on its way; sending now would leave it out. */
  busy: boolean;
  setText: (text: string) => void;
  setEvidence: (evidence: Evidence[]) => void;
  setBusy: (busy: boolean) => void;
}

export function useStatement(firstText = "", firstEvidence: Evidence[] = []): Statement {
  const [text, setText] = useState(firstText);
  const [evidence, setEvidence] = useState(firstEvidence);
  const [busy, setBusy] = useState(false);
  return { text, evidence, busy, setText, setEvidence, setBusy };
}

/** Words and files: the same two fields wherever a side says something. */
export function StatementFields(props: {
  orderId: string;
  label: string;
  hint?: string;
  evidenceHint?: string;
  /** Least characters; left out: the words may be left out too. */
  least?: number;
  said: Statement;
}) {
  const { said } = props;
  return (
    <>
      <WordsField
        label={props.label}
        hint={props.hint}
        rows={4}
        least={props.least}
        value={said.text}
        onChange={said.setText}
      />
      <EvidencePicker
        orderId={props.orderId}
        hint={props.evidenceHint}
        value={said.evidence}
        onChange={said.setEvidence}
        onBusy={said.setBusy}
      />
    </>
  );
}

export function ids(evidence: Evidence[]): string[] {
  return evidence.map((e) => e.id);
}
