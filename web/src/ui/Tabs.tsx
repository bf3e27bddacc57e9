import "./tabs.css";

/** A filter with few values: pressed buttons, not pages. */
export function Tabs(props: {
  label: string;
  value: string;
  tabs: { value: string; label: string }[];
  onChange: (value: string) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would put a form's look around a filter
    <div className="tabs" role="group" aria-label={props.label}>
      {props.tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          aria-pressed={tab.value === props.value}
          onClick={() => props.onChange(tab.value)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
