import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Money } from "../../api/types";
import { useFormat } from "../../ui/format";
import { LineField } from "../../ui/LineField";

/** An amount as typed; what it may be at most stands beside it, whether it may be is the server's to say. */
export function AmountField(props: { most: Money; value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation("matters");
  const id = useId();
  const format = useFormat();
  return (
    <LineField
      label={t("amount", { currency: props.most.currency })}
      hint={t("most", { most: format.money(props.most) })}
      id={id}
      inputMode="decimal"
      value={props.value}
      onChange={props.onChange}
    />
  );
}
