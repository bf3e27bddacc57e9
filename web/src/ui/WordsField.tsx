import { Input } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { lengthOf } from "./length";

/** Shown as long as the words do not suffice, so that nobody learns it from a refusal. */
function LeastLength({ text, least }: { text: string; least: number }) {
  const { t } = useTranslation();
  const count = lengthOf(text);
  if (least <= 1) return null;
  return (
    <span className={count < least ? "small" : "muted small"} aria-live="polite">
      {t("field.least", { count, least })}
    </span>
  );
}

/** A field for words of several lines, which grows with them. */
export function WordsField(props: {
  /** Where a name from outside is needed; otherwise it makes its own. */
  id?: string;
  label: string;
  hint?: string;
  /** The language the words are to be in, where it is not the page's. */
  lang?: string;
  /** How high it is while it is empty. */
  rows: number;
  /** Least characters; left out: the words may be left out too. */
  least?: number;
  longest?: number;
  value: string;
  onChange: (text: string) => void;
}) {
  const own = useId();
  const { id = own, label, hint, lang, rows, least = 0, longest = 4000, value } = props;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="muted small" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <Input.TextArea
        id={id}
        lang={lang}
        aria-describedby={hint ? `${id}-hint` : undefined}
        autoSize={{ minRows: rows }}
        maxLength={longest}
        value={value}
        onChange={(e) => props.onChange(e.target.value)}
      />
      <LeastLength text={value} least={least} />
    </div>
  );
}
