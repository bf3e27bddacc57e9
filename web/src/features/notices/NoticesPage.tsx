import { Button, Checkbox } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { NoticeKind, NoticePreferences } from "../../api/types";
import { LineField } from "../../ui/LineField";
import { Panel } from "../../ui/Panel";
import { Loaded, ProblemNote } from "../../ui/states";
import { ConfirmAddress } from "./ConfirmAddress";
import { usePreferences, useSavePreferences } from "./requests/preferences";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const NIGHT = { from: "22:00", until: "07:00" };

function Hour(props: { id: string; label: string; value: string; onChange: (value: string) => void }) {
  return (
    <span>
      <label htmlFor={props.id}>{props.label} </label>
      <input
        id={props.id}
        type="time"
        required
        value={props.value}
        onChange={(e) => props.onChange(e.target.value)}
      />
    </span>
  );
}

function PreferencesForm({ known }: { known: NoticePreferences }) {
  const { t } = useTranslation("notices");
  const [address, setAddress] = useState(known.address);
  const [muted, setMuted] = useState<NoticeKind[]>(known.muted);
  const [quiet, setQuiet] = useState(known.quietFrom != null);
  const [from, setFrom] = useState(known.quietFrom ?? NIGHT.from);
  const [until, setUntil] = useState(known.quietUntil ?? NIGHT.until);
  const [digestHour, setDigestHour] = useState(known.digestHour ?? null);
  const save = useSavePreferences();

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({
      version: known.version,
      address: address.trim(),
      muted,
      quietFrom: quiet ? from : null,
      quietUntil: quiet ? until : null,
      digestHour,
    });
  }

  return (
    <form onSubmit={submit} onChange={() => save.reset()}>
      <LineField
        label={t("address")}
        hint={t("addressHint")}
        id="notice-address"
        type="email"
        autoComplete="email"
        maxLength={254}
        value={address}
        onChange={setAddress}
      />
      <fieldset className="field">
        <legend>{t("kinds")}</legend>
        {known.kinds.map((kind) => (
          <div key={kind}>
            <Checkbox
              checked={!muted.includes(kind)}
              onChange={(e) =>
                setMuted(e.target.checked ? muted.filter((each) => each !== kind) : [...muted, kind])
              }
            >
              {t(`kind.${kind}`)}
            </Checkbox>
          </div>
        ))}
      </fieldset>
      <fieldset className="field">
        <legend>{t("quiet")}</legend>
        <span className="muted small">{t("quietHint", { zone: known.zone })}</span>
        <div>
          <Checkbox checked={quiet} onChange={(e) => setQuiet(e.target.checked)}>
            {t("quietOn")}
          </Checkbox>
        </div>
        {quiet && (
          <div className="row">
            <Hour id="quiet-from" label={t("from")} value={from} onChange={setFrom} />
            <Hour id="quiet-until" label={t("until")} value={until} onChange={setUntil} />
          </div>
        )}
      </fieldset>
      {known.digestPossible && (
        <div className="field">
          <label htmlFor="notice-digest">{t("digest")}</label>
          <span className="muted small">{t("digestHint")}</span>
          <select
            id="notice-digest"
            value={digestHour ?? ""}
            onChange={(e) => setDigestHour(e.target.value === "" ? null : Number(e.target.value))}
          >
            <option value="">{t("digestNone")}</option>
            {HOURS.map((hour) => (
              <option key={hour} value={hour}>
                {`${String(hour).padStart(2, "0")}:00`}
              </option>
            ))}
          </select>
        </div>
      )}
      {save.isError && <ProblemNote error={save.error} />}
      <div className="row">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t("save")}
        </Button>
        {save.isSuccess && <span role="status">{t("saved")}</span>}
      </div>
    </form>
  );
}

/** What is mailed, where and when; the inbox has everything anyway. */
export default function NoticesPage() {
  const { t } = useTranslation("notices");
  const preferences = usePreferences();
  return (
    <section className="page narrow stack">
      <h1>{t("title")}</h1>
      <Loaded query={preferences}>
        {(known) =>
          known.mailPossible ? (
            <>
              {known.address !== "" && !known.confirmed && <ConfirmAddress address={known.address} />}
              <Panel title={t("mail")}>
                {known.confirmed && <p className="muted">{t("confirmed", { address: known.address })}</p>}
                <PreferencesForm key={known.version} known={known} />
              </Panel>
            </>
          ) : (
            <p className="consequence">{t("noMail")}</p>
          )
        }
      </Loaded>
    </section>
  );
}
