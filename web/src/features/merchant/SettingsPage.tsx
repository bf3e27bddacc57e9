import { Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReturnAddress } from "../../api/types";
import { LineField } from "../../ui/LineField";
import { Panel } from "../../ui/Panel";
import { Loaded, ProblemNote } from "../../ui/states";
import { WordsField } from "../../ui/WordsField";
import { useReturnAddress, useSetReturnAddress } from "../case/requests/returnAddress";

function ReturnAddressForm({ known }: { known: ReturnAddress }) {
  const { t } = useTranslation("merchant");
  const [text, setText] = useState({
    recipient: known.recipient,
    phone: known.phone,
    address: known.address,
  });
  const save = useSetReturnAddress(known.version);
  const ready = Object.values(text).every((part) => part.trim() !== "");
  const changed = (["recipient", "phone", "address"] as const).some((f) => text[f].trim() !== known[f]);

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate(text);
  }

  return (
    <form onSubmit={submit}>
      <p className="muted">{t("settings.returnAddressAbout")}</p>
      {known.text === "" && <p className="consequence">{t("settings.returnAddressNone")}</p>}
      <LineField
        label={t("settings.recipient")}
        id="return-recipient"
        maxLength={80}
        value={text.recipient}
        onChange={(typed) => setText({ ...text, recipient: typed })}
      />
      <LineField
        label={t("settings.phone")}
        id="return-phone"
        type="tel"
        maxLength={30}
        value={text.phone}
        onChange={(typed) => setText({ ...text, phone: typed })}
      />
      <WordsField
        id="return-address"
        label={t("settings.address")}
        rows={3}
        longest={300}
        value={text.address}
        onChange={(words) => setText({ ...text, address: words })}
      />
      {save.isError && <ProblemNote error={save.error} />}
      <div className="row">
        <Button type="primary" htmlType="submit" disabled={!ready || !changed} loading={save.isPending}>
          {t("settings.save")}
        </Button>
        {save.isSuccess && !changed && <span role="status">{t("settings.saved")}</span>}
      </div>
    </form>
  );
}

/** What the merchant has decided once for all its cases. */
export default function SettingsPage() {
  const { t } = useTranslation("merchant");
  const address = useReturnAddress();
  return (
    <section className="page narrow stack">
      <h1>{t("settings.title")}</h1>
      <Panel title={t("settings.returnAddress")}>
        <Loaded query={address}>{(known) => <ReturnAddressForm known={known} />}</Loaded>
      </Panel>
    </section>
  );
}
