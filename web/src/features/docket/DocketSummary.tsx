import { useTranslation } from "react-i18next";
import type { DocketEntry } from "../../api/types";
import { MoneyText } from "../../ui/MoneyText";
import { Day } from "../../ui/Time";

export function DocketSummary({ entry }: { entry: DocketEntry }) {
  const { t } = useTranslation(["docket", "case"]);
  return (
    <>
      <p className="muted small">
        <Day at={entry.publishedAt} /> · {t(`common:market.${entry.market}`, { defaultValue: entry.market })}
        {entry.automatic && ` · ${t("case:ruling.automatic")}`}
      </p>
      <p>
        {entry.typeText} · {entry.reasonText} · <strong>{entry.outcomeText}</strong>
      </p>
      <p>
        {t("asked")} <MoneyText value={entry.asked} />
        {" · "}
        {t("awarded")} <MoneyText value={entry.awarded} strong />
      </p>
    </>
  );
}
