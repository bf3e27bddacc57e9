import { Input } from "antd";

/** A field for words of several lines, which grows with them. */
export function WordsField(props: {
  id: string;
  label: string;
  hint?: string;
  /** How high it is while it is empty. */
  rows: number;
  longest?: number;
  value: string;
  onChange: (text: string) => void;
}) {
  const { id, label, hint, rows, longest = 4000, value } = props;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && <span className="muted small">{hint}</span>}
      <Input.TextArea
        id={id}
        autoSize={{ minRows: rows }}
        maxLength={longest}
        value={value}
        onChange={(e) => props.onChange(e.target.value)}
      />
    </div>
  );
}
