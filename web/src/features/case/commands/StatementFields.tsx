import { Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Evidence } from "../../../api/types";
import { EvidencePicker } from "../../evidence/EvidencePicker";
import { lengthOf } from "./form";

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

/** Shown as long as the words do not suffice, so that nobody learns it from a refusal. */
export function LeastLength({ text, least }: { text: string; least: number }) {
  const { t } = useTranslation("case");
  const count = lengthOf(text);
  if (least <= 1) return null;
  return (
    <span className={count < least ? "small" : "muted small"} aria-live="polite">
      {t("form.least", { count, least })}
    </span>
  );
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
        <LeastLength text={said.text} least={props.least ?? 0} />
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
