import { useTranslation } from "react-i18next";
import { useMarketNow } from "../../api/clock";
import type { ApiKey } from "../../api/types";
import { Ago } from "../../ui/Time";

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
