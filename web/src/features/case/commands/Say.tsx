import { useTranslation } from "react-i18next";
import { lengthOf } from "../../../ui/length";
import { CommandFrame } from "./CommandFrame";
import type { CommandFormProps } from "./form";
import { ids, StatementFields, useStatement } from "./StatementFields";

/** The commands that consist of words and files: what is asked for, and what the words are called in the body. */
const ASKED: Record<string, { words: string; body: "statement" | "text" }> = {
  "add-statement": { words: "addStatement", body: "text" },
  "refuse-goods": { words: "refuseGoods", body: "statement" },
  "request-intervention": { words: "intervention", body: "statement" },
};

export default function Say(props: CommandFormProps) {
  const { t } = useTranslation("case");
  const said = useStatement();
  const asked = ASKED[props.action.command];
  if (!asked) throw new Error(`${props.action.command} is not said in words`);
  return (
    <CommandFrame
      {...props}
      body={{ [asked.body]: said.text, evidence: ids(said.evidence) }}
      ready={lengthOf(said.text) >= Math.max(1, props.action.minLength) && !said.busy}
    >
      <StatementFields
        orderId={props.view.orderId}
        label={t(`form.${asked.words}`)}
        hint={t(`form.${asked.words}Hint`)}
        least={props.action.minLength}
        said={said}
      />
    </CommandFrame>
  );
}
