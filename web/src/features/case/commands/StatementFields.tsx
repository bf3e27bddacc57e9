import { Input } from "antd";
import { useId, useState } from "react";
import type { Evidence } from "../../../api/types";
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
  said: Statement;
}) {
  const id = useId();
  const { said } = props;
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{props.label}</label>
        {props.hint && <span className="muted small">{props.hint}</span>}
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 4, maxRows: 12 }}
          maxLength={4000}
          value={said.text}
          onChange={(e) => said.setText(e.target.value)}
        />
      </div>
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
