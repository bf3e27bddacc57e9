import { useTranslation } from "react-i18next";
import { CommandFrame } from "./CommandFrame";
import type { CommandFormProps } from "./form";
import { ids, StatementFields, useStatement } from "./StatementFields";

export default function RefuseGoods(props: CommandFormProps) {
  const { t } = useTranslation("case");
  const said = useStatement();
  return (
    <CommandFrame
      {...props}
      body={{ statement: said.text, evidence: ids(said.evidence) }}
      ready={said.text.trim() !== "" && !said.busy}
    >
      <StatementFields
        orderId={props.view.orderId}
        label={t("form.refuseGoods")}
        hint={t("form.refuseGoodsHint")}
        said={said}
      />
    </CommandFrame>
  );
}
