import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LineField } from "../../../ui/LineField";
import { CommandFrame } from "./CommandFrame";
import type { CommandFormProps } from "./form";

const CARRIERS: Record<string, string[]> = {
  CN: ["顺丰速运", "中通快递", "圆通速递", "申通快递", "韵达快递", "极兔速递", "京东物流", "中国邮政 EMS"],
  DE: ["DHL", "DPD", "Hermes", "GLS", "UPS"],
  "UK-TRADE": ["Royal Mail", "Evri", "DPD", "Parcelforce", "UPS"],
};

/** A parcel of the buyer's, back to the merchant, or of the merchant's in place of goods (D5). */
export default function ShipReturn(props: CommandFormProps) {
  const { t } = useTranslation("case");
  const [carrier, setCarrier] = useState("");
  const [tracking, setTracking] = useState("");
  const back = props.action.command === "ship-return";
  const body = { carrier: carrier.trim(), tracking: tracking.trim() };
  return (
    <CommandFrame {...props} body={body} ready={body.carrier !== "" && body.tracking !== ""}>
      {back && props.view.returnAddress && (
        <div className="field">
          <strong>{t("form.sendTo")}</strong>
          <span className="prewrap">{props.view.returnAddress}</span>
        </div>
      )}
      <LineField
        label={t("form.carrier")}
        id="carrier"
        size="large"
        list="carriers"
        value={carrier}
        onChange={setCarrier}
      />
      <datalist id="carriers">
        {CARRIERS[props.view.market]?.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <LineField
        label={t("form.tracking")}
        hint={t(back ? "form.trackingHint" : "form.replacementHint")}
        id="tracking"
        size="large"
        autoComplete="off"
        autoCapitalize="characters"
        value={tracking}
        onChange={setTracking}
      />
    </CommandFrame>
  );
}
