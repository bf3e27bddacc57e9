import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useReturnAddress } from "../requests/returnAddress";
import { CommandFrame } from "./CommandFrame";
import type { CommandFormProps } from "./form";

/** The default address of the shop stands there already; another one counts for this case only. */
export default function AgreeReturn(props: CommandFormProps) {
  const { t } = useTranslation("case");
  const known = useReturnAddress();
  const [typed, setTyped] = useState<string>();
  const address = typed ?? known.data?.text ?? "";
  return (
    <CommandFrame {...props} body={{ address: address.trim() }}>
      <div className="field">
        <label htmlFor="address">{t("form.address")}</label>
        <span className="muted small">{t("form.addressHint")}</span>
        <Input.TextArea
          id="address"
          autoSize={{ minRows: 3 }}
          value={address}
          onChange={(e) => setTyped(e.target.value)}
        />
      </div>
    </CommandFrame>
  );
}
