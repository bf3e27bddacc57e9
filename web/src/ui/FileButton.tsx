import "./file.css";

/** Chooses files. The browser's own field speaks the browser's language and not the page's. */
export function FileButton(props: {
  label: string;
  accept: string;
  multiple?: boolean;
  describedBy?: string;
  onChoose: (files: File[]) => void;
}) {
  return (
    <label className="file-button">
      {props.label}
      <input
        className="visually-hidden"
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        aria-describedby={props.describedBy}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file chosen again is a change too.
          event.target.value = "";
          props.onChoose(files);
        }}
      />
    </label>
  );
}
