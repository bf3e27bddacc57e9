import { Input, type InputProps } from "antd";
import { type ReactNode, useId } from "react";

/** A labelled field for one line, with what should be known about it between the two. */
export function LineField({
  label,
  hint,
  onChange,
  ...input
}: Omit<InputProps, "onChange"> & { label: string; hint?: ReactNode; onChange: (text: string) => void }) {
  const own = useId();
  const id = input.id ?? own;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="muted small" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <Input
        {...input}
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(e) => onChange(e.target.value)}
      />
    </div>
  );
}
