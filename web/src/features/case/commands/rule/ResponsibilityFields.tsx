import { InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import type { Responsibility } from "../../../../api/types";
import { total } from "./draft";

const SIDES = ["buyer", "merchant", "carrier", "platform"] as const;

export function ResponsibilityFields(props: {
  value: Responsibility;
  onChange: (value: Responsibility) => void;
}) {
  const { t } = useTranslation("case");
  const { value, onChange } = props;
  const sum = total(value);
  return (
    <fieldset className="field">
      <legend>{t("rule.responsibility")}</legend>
      <div className="row responsibility-fields">
        {SIDES.map((side) => (
          <label key={side} htmlFor={`share-${side}`}>
            {t(`side.${side}`)}
            <InputNumber
              id={`share-${side}`}
              min={0}
              max={100}
              step={10}
              precision={0}
              suffix="%"
              value={value[side]}
              onChange={(n) => onChange({ ...value, [side]: n ?? 0 })}
            />
          </label>
        ))}
        <output
          className={sum === 100 ? "sum-ok" : "sum-off"}
          htmlFor={SIDES.map((s) => `share-${s}`).join(" ")}
        >
          {sum === 100 ? t("rule.sumOk") : t("rule.sumOff", { sum, rest: 100 - sum })}
        </output>
      </div>
    </fieldset>
  );
}
