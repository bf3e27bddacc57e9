import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { DocketEntry } from "../../api/types";
import { MoneyText } from "../../ui/MoneyText";
import { Day } from "../../ui/Time";
import "./docket.css";

/** What an appeal changed (F12): a ruling that no longer holds says so first. */
function AppealMark({ entry }: { entry: DocketEntry }) {
  const { t } = useTranslation("docket");
  const { overturnedBy, onAppealAgainst } = entry;
  const other = overturnedBy ?? onAppealAgainst;
  if (!other) return null;
  return (
    <p className={overturnedBy ? "docket-overturned" : "small"}>
      {t(overturnedBy ? "overturnedBy" : "onAppealAgainst")}{" "}
      <Link to={`/docket/${other}`}>{t("number", { no: other })}</Link>
    </p>
  );
}

export function DocketSummary({ entry }: { entry: DocketEntry }) {
  const { t } = useTranslation(["docket", "case"]);
  return (
    <>
      <AppealMark entry={entry} />
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
