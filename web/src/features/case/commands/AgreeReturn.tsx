import { useState } from "react";
import { useTranslation } from "react-i18next";
import { WordsField } from "../../../ui/WordsField";
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
      <WordsField
        id="address"
        label={t("form.address")}
        hint={t("form.addressHint")}
        rows={3}
        value={address}
        onChange={setTyped}
      />
    </CommandFrame>
  );
}
