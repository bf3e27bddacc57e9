import { useTranslation } from "react-i18next";
import type { OrderLine } from "../../api/types";

/** What was shown of a line when it was bought, whatever the shop shows today. */
export function Listing({ listing }: { listing?: OrderLine["listing"] }) {
  const { t } = useTranslation("order");
  if (!listing) return null;
  return (
    <details>
      <summary>{t("line.listing")}</summary>
      <p className="prewrap">{listing.description}</p>
      {listing.picture?.startsWith("https://") && (
        <a href={listing.picture} target="_blank" rel="noreferrer">
          {t("line.picture")}
        </a>
      )}
    </details>
  );
}
