import { CommandFrame } from "./CommandFrame";
import type { CommandFormProps } from "./form";
import { OfferFields, useOfferFields } from "./OfferFields";

/** The same kind of offer, with another amount or another time. */
export default function CounterOffer(props: CommandFormProps) {
  const { open, kinds } = props.view.negotiation;
  const choice = kinds.find((k) => k.kind === open?.kind);
  const fields = useOfferFields(props.view, open?.kind);
  return (
    <CommandFrame {...props} body={{ offer: open?.number, ...fields.body }} ready={fields.ready}>
      {open && <p className="offer-text">{open.text}</p>}
      {open && (
        <OfferFields kind={open.kind} most={choice?.most} mostHours={choice?.mostHours} fields={fields} />
      )}
    </CommandFrame>
  );
}
