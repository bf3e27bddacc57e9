import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OfferKind } from "../../../api/types";
import { Choice } from "../../../ui/Choice";
import { CommandFrame } from "./CommandFrame";
import type { CommandFormProps } from "./form";
import { OfferFields, useOfferFields } from "./OfferFields";

/** What may be offered, and how much of it, comes from the server; what is closed says why. */
export default function MakeOffer(props: CommandFormProps) {
  const { t } = useTranslation("case");
  const { kinds } = props.view.negotiation;
  const [kind, setKind] = useState<OfferKind>();
  const chosen = kinds.find((k) => k.kind === kind);
  const fields = useOfferFields(props.view, kind);
  return (
    <CommandFrame
      {...props}
      body={{ kind, ...fields.body }}
      ready={chosen !== undefined && !chosen.closed && fields.ready}
    >
      <Choice
        legend={t("offer.what")}
        value={kind}
        onChange={setKind}
        options={kinds.map((k) => ({
          value: k.kind,
          label: k.label,
          note: k.closed ?? k.consequence,
          disabled: Boolean(k.closed),
        }))}
      />
      {kind && <OfferFields kind={kind} most={chosen?.most} mostHours={chosen?.mostHours} fields={fields} />}
    </CommandFrame>
  );
}
