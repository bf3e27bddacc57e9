import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseOptions, Payer } from "../../../../api/types";
import { Choice } from "../../../../ui/Choice";
import { useFormat } from "../../../../ui/format";
import { LineField } from "../../../../ui/LineField";
import { Loaded } from "../../../../ui/states";
import { WordsField } from "../../../../ui/WordsField";
import { PreviewNote } from "../../parts/PreviewNote";
import { useCaseOptions } from "../../requests/getOptions";
import { useSideName } from "../../sides";
import { CommandFrame } from "../CommandFrame";
import type { CommandFormProps } from "../form";
import { RuleLines } from "../rule/RuleLines";
import { bodyOf, comesBack, emptyTerms, isWhole, type Terms } from "./terms";
import "../rule/rule.css";

const PAYERS = ["buyer", "merchant"] as const;

/** Line by line what would end the hearing; the server says in words what it comes to before it is sent. */
function Form({ options, ...props }: CommandFormProps & { options: CaseOptions }) {
  const { t } = useTranslation("case");
  const { money } = useFormat();
  const sideName = useSideName(props.view);
  const { view } = props;
  const { currency } = view.application.amount;
  const most = view.settlement.goodwillMost;
  const [terms, setTerms] = useState(() => emptyTerms(options.openClaims));
  const set = (change: Partial<Terms>) => setTerms((now) => ({ ...now, ...change }));
  const body = bodyOf(terms, currency);
  const ready = isWhole(terms, currency);
  return (
    <CommandFrame {...props} body={body} ready={ready}>
      <RuleLines
        lines={terms.lines}
        money={view.order.parcels.length === 0}
        nothing={t("settlement.nothing")}
        onChange={(lines) => set({ lines })}
      />
      {comesBack(terms) && (
        <Choice
          legend={t("settlement.freightPayer")}
          inline
          value={terms.freightPayer}
          onChange={(freightPayer) => set({ freightPayer })}
          options={PAYERS.map((p) => ({ value: p.toUpperCase() as Payer, label: sideName(p) }))}
        />
      )}
      {most && (
        <LineField
          label={t("settlement.goodwill", { currency })}
          hint={t("settlement.goodwillMost", { most: money(most) })}
          id="goodwill"
          inputMode="decimal"
          value={terms.goodwill}
          onChange={(typed) => set({ goodwill: typed })}
        />
      )}
      <WordsField
        id="settlement-text"
        label={t("settlement.words")}
        rows={2}
        value={terms.text}
        onChange={(words) => set({ text: words })}
      />
      <PreviewNote path={`/cases/${view.id}/propose-settlement`} body={body} ready={ready} />
    </CommandFrame>
  );
}

export default function ProposeSettlement(props: CommandFormProps) {
  const options = useCaseOptions(props.view.id);
  return <Loaded query={options}>{(found) => <Form {...props} options={found} />}</Loaded>;
}
