import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CommandFrame } from "./CommandFrame";
import type { CommandFormProps } from "./form";

const LAST_USED = "redress.returnAddress";

/** The address is nearly always the same one, so the last one used stands there already. */
export default function AgreeReturn(props: CommandFormProps) {
  const { t } = useTranslation("case");
  const [address, setAddress] = useState(() => localStorage.getItem(LAST_USED) ?? "");
  function done() {
    localStorage.setItem(LAST_USED, address);
    props.onDone();
  }
  return (
    <CommandFrame {...props} onDone={done} body={{ address: address.trim() }}>
      <div className="field">
        <label htmlFor="address">{t("form.address")}</label>
        <span className="muted small">{t("form.addressHint")}</span>
        <Input.TextArea
          id="address"
          autoSize={{ minRows: 3 }}
          value={address}
          onChange={(e) => setAddress(e.target.value)}
        />
      </div>
    </CommandFrame>
  );
}
