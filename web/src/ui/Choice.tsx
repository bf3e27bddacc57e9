import { type ReactNode, useId } from "react";
import "./choice.css";

export interface ChoiceOption<T extends string> {
  value: T;
  label: ReactNode;
  /** What choosing it means, or why it is closed. */
  note?: ReactNode;
  disabled?: boolean;
}

/** One of a few, all in sight: real radio buttons, so keyboard and screen reader work as everywhere. */
export function Choice<T extends string>(props: {
  legend: ReactNode;
  options: ChoiceOption<T>[];
  value: T | undefined;
  onChange: (value: T) => void;
  inline?: boolean;
  hideLegend?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className="field">
      <legend className={props.hideLegend ? "visually-hidden" : undefined}>{props.legend}</legend>
      <div className={props.inline ? "choices inline" : "choices"}>
        {props.options.map((o) => (
          <label key={o.value} className={choiceClass(o.value === props.value, o.disabled)}>
            <input
              type="radio"
              name={name}
              value={o.value}
              checked={o.value === props.value}
              disabled={o.disabled}
              onChange={() => props.onChange(o.value)}
            />
            <span>
              {o.label}
              {o.note && <span className="choice-note">{o.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function choiceClass(chosen: boolean, disabled?: boolean): string {
  return ["choice", chosen && "chosen", disabled && "closed"].filter(Boolean).join(" ");
}
