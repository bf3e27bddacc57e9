import { useTranslation } from "react-i18next";
import "./choice.css";

/** A small count with thumbs-sized buttons. `label` says what is counted. */
export function Stepper(props: {
  label: string;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
}) {
  const { t } = useTranslation();
  const { label, value, min, max, onChange } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset inside a row of a fieldset would be announced twice
    <span className="stepper" role="group" aria-label={label}>
      <button
        type="button"
        disabled={value <= min}
        onClick={() => onChange(value - 1)}
        aria-label={t("stepper.less", { label })}
      >
        −
      </button>
      <output aria-live="polite">{value}</output>
      <button
        type="button"
        disabled={value >= max}
        onClick={() => onChange(value + 1)}
        aria-label={t("stepper.more", { label })}
      >
        +
      </button>
    </span>
  );
}

/** A count with what is counted in front of it. */
export function CountRow(props: Parameters<typeof Stepper>[0]) {
  return (
    <p className="count-row">
      <span>{props.label}</span>
      <Stepper {...props} />
    </p>
  );
}
