import { Input } from "antd";
import { useId, useState } from "react";
import type { Evidence } from "../../../api/types";
import { EvidencePicker } from "../../evidence/EvidencePicker";

export interface Statement {
  text: string;
  evidence: Evidence[];
  /** A file is still on its way; sending now would leave it out. */
  busy: boolean;
}

export function useStatement(text = "", evidence: Evidence[] = []) {
  return useState<Statement>({ text, evidence, busy: false });
}

/** Words and files: the same two fields wherever a side says something. */
export function StatementFields(props: {
  orderId: string;
  label: string;
  hint?: string;
  evidenceHint?: string;
  value: Statement;
  onChange: (change: (now: Statement) => Statement) => void;
}) {
  const id = useId();
  const { value, onChange } = props;
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{props.label}</label>
        {props.hint && <span className="muted small">{props.hint}</span>}
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 4, maxRows: 12 }}
          maxLength={4000}
          showCount
          value={value.text}
          onChange={(e) => {
            const text = e.target.value;
            onChange((now) => ({ ...now, text }));
          }}
        />
      </div>
      <EvidencePicker
        orderId={props.orderId}
        hint={props.evidenceHint}
        value={value.evidence}
        onChange={(evidence) => onChange((now) => ({ ...now, evidence }))}
        onBusy={(busy) => onChange((now) => (now.busy === busy ? now : { ...now, busy }))}
      />
    </>
  );
}

export function ids(evidence: Evidence[]): string[] {
  return evidence.map((e) => e.id);
}
