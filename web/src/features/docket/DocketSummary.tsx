import { useTranslation } from "react-i18next";
import type { DocketEntry } from "../../api/types";
import { MoneyText } from "../../ui/MoneyText";
import { Exact } from "../../ui/Time";

export function DocketSummary({ entry }: { entry: DocketEntry }) {
  const { t } = useTranslation(["docket", "case"]);
  return (
    <>
      <p className="muted small">
        <Exact at={entry.publishedAt} /> · {t(`common:market.${entry.market}`)}
        {entry.automatic && ` · ${t("case:ruling.automatic")}`}
      </p>
      <p>
        {[entry.typeText ?? (entry.type && t(`case:type.${entry.type}`)), entry.reasonText, entry.outcomeText]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {entry.asked && (
        <p>
          {t("asked")} <MoneyText value={entry.asked} />
          {entry.awarded && (
            <>
              {" · "}
              {t("awarded")} <MoneyText value={entry.awarded} strong />
            </>
          )}
        </p>
      )}
    </>
  );
}
