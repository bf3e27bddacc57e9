import { useAddressFilter } from "./useAddressFilter";

/** One of several, kept in the address under `field`; the first choice is any of them. */
export function Pick(props: {
  field: string;
  label: string;
  any: string;
  choices: { code: string; text: string }[];
}) {
  const { params, set } = useAddressFilter();
  return (
    <select
      aria-label={props.label}
      value={params.get(props.field) ?? ""}
      onChange={(e) => set({ [props.field]: e.target.value })}
    >
      <option value="">{props.any}</option>
      {props.choices.map((choice) => (
        <option key={choice.code} value={choice.code}>
          {choice.text}
        </option>
      ))}
    </select>
  );
}
