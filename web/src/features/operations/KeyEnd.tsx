import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { useMarketNow } from "../../api/clock";
import type { ApiKey } from "../../api/types";
import { Ago } from "../../ui/Time";

/** A moment to come that may be left open. */
export function EndField(props: {
  id: string;
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <div className="field">
      <label htmlFor={props.id}>{props.label}</label>
      <span className="muted small">{props.hint}</span>
      <Input
        id={props.id}
        type="datetime-local"
        value={props.value}
        onChange={(e) => props.onChange(e.target.value)}
      />
    </div>
  );
}

/** Until when a key and the secret it had before are good. */
export function KeyEnd({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation("operations");
  const now = useMarketNow(30_000);
  const isPast = (at: string) => Date.parse(at) <= now;
  return (
    <>
      {apiKey.expiresAt ? (
        <>
          {isPast(apiKey.expiresAt) && <strong>{t("keys.expired")} · </strong>}
          <Ago at={apiKey.expiresAt} />
        </>
      ) : (
        t("keys.endless")
      )}
      {apiKey.previousUntil && !isPast(apiKey.previousUntil) && (
        <span className="muted case-table-sub">
          {t("keys.previous")} <Ago at={apiKey.previousUntil} />
        </span>
      )}
    </>
  );
}
