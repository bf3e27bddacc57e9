import { Checkbox } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseOptions, Payer } from "../../../../api/types";
import { Choice } from "../../../../ui/Choice";
import { Loaded } from "../../../../ui/states";
import { WordsField } from "../../../../ui/WordsField";
import { RuleWording } from "../../parts/CitedRules";
import { allEvidence } from "../../parts/Conversation";
import { PreviewNote } from "../../parts/PreviewNote";
import { useCaseOptions } from "../../requests/getOptions";
import { CommandFrame } from "../CommandFrame";
import type { CommandFormProps } from "../form";
import { bodyOf, type Draft, emptyDraft, type Missing, missing } from "./draft";
import { FunderField } from "./FunderField";
import { ParagraphPicker } from "./ParagraphPicker";
import { withParagraph } from "./paragraphs";
import { ResponsibilityFields } from "./ResponsibilityFields";
import { RuleLines } from "./RuleLines";
import { WeighEvidence } from "./WeighEvidence";
import "./rule.css";

const PAYERS: Payer[] = ["BUYER", "MERCHANT", "PLATFORM"];

function Reasons({ draft, onChange }: { draft: Draft; onChange: (reasons: Draft["reasons"]) => void }) {
  const { t } = useTranslation("case");
  return (
    <div className="rule-reasons">
      {(["zh-CN", "en"] as const).map((language) => (
        <WordsField
          key={language}
          id={`reasons-${language}`}
          lang={language}
          label={t(`rule.reasons.${language}`)}
          rows={5}
          value={draft.reasons[language]}
          onChange={(words) => onChange({ ...draft.reasons, [language]: words })}
        />
      ))}
    </div>
  );
}

function Fields(props: {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  options: CaseOptions;
  view: CommandFormProps["view"];
  money: boolean;
}) {
  const { t } = useTranslation("case");
  const { draft, set, options, view } = props;
  return (
    <div className="rule-form">
      <div>
        <h3>{t("rule.outcome")}</h3>
        <RuleLines lines={draft.lines} money={props.money} onChange={(lines) => set({ lines })} />
        <ResponsibilityFields
          value={draft.responsibility}
          onChange={(responsibility) => set({ responsibility })}
        />
        <FunderField value={draft.funder} onChange={(funder) => set({ funder })} />
        <Choice
          legend={t("rule.freightPayer")}
          inline
          value={draft.freightPayer}
          onChange={(freightPayer) => set({ freightPayer })}
          options={PAYERS.map((p) => ({ value: p, label: t(`payer.${p}`) }))}
        />
        <fieldset className="field">
          <legend>{t("rule.rules")}</legend>
          <Checkbox.Group
            className="rule-rules"
            value={draft.rules}
            onChange={(chosen) => set({ rules: chosen })}
          >
            {options.rules.map((rule) => (
              <div key={rule.code}>
                <Checkbox value={rule.code}>{rule.text}</Checkbox>
                <RuleWording rule={rule} />
              </div>
            ))}
          </Checkbox.Group>
        </fieldset>
      </div>
      <div>
        <h3>{t("rule.evidence")}</h3>
        <WeighEvidence
          evidence={allEvidence(view)}
          weights={draft.weights}
          onChange={(weights) => set({ weights })}
        />
      </div>
    </div>
  );
}

type Look = "uphold" | "overturn" | "fraud";
const LOOKS: Look[] = ["uphold", "overturn", "fraud"];

function appealBody(look: Look | undefined, draft: Draft) {
  return look === "uphold"
    ? { overturn: false, reasons: draft.reasons }
    : { overturn: true, fraud: look === "fraud", instead: bodyOf(draft) };
}

/** A ruling cannot be edited once signed, so what it does stands in words and money beside the button. */
function Form({ options, ...props }: CommandFormProps & { options: CaseOptions }) {
  const { t } = useTranslation("case");
  const { view } = props;
  const appeal = props.action.command === "decide-appeal";
  const [look, setLook] = useState<Look>();
  const [draft, setDraft] = useState(() =>
    appeal ? emptyDraft(options.ruledClaims, view.ruling?.funder) : emptyDraft(options.openClaims),
  );
  const set = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }));
  const upheld = appeal && look === "uphold";
  const all = missing(draft).filter((l) => !upheld || l === "reasons");
  const lacks: (Missing | "look")[] = appeal && !look ? ["look", ...all] : all;
  const body = appeal ? appealBody(look, draft) : bodyOf(draft);
  return (
    <CommandFrame {...props} body={body} ready={lacks.length === 0}>
      {appeal && (
        <Choice
          legend={t("rule.look")}
          value={look}
          onChange={setLook}
          options={LOOKS.map((l) => ({
            value: l,
            label: t(`rule.looks.${l}`),
            note: t(`rule.lookNotes.${l}`),
          }))}
        />
      )}
      {!upheld && <Fields draft={draft} set={set} options={options} view={view} money={appeal} />}
      <ParagraphPicker
        offered={options.paragraphs}
        decided={upheld ? [] : draft.lines.map((line) => line.outcome)}
        onInsert={(text) => set({ reasons: withParagraph(draft.reasons, text) })}
      />
      <Reasons draft={draft} onChange={(reasons) => set({ reasons })} />
      {lacks.length > 0 && (
        <p className="muted" role="status">
          {t("rule.lacks")} {lacks.map((l) => t(`rule.lack.${l}`)).join(" · ")}
        </p>
      )}
      <PreviewNote
        path={`/cases/${view.id}/${props.action.command}`}
        body={body}
        ready={lacks.length === 0}
      />
    </CommandFrame>
  );
}

export default function RuleForm(props: CommandFormProps) {
  const options = useCaseOptions(props.view.id);
  return <Loaded query={options}>{(found) => <Form {...props} options={found} />}</Loaded>;
}
