import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { chooseLocale, LOCALES } from "../../i18n";

const NAMES = { "zh-CN": "中文", en: "English" };

/** Switches in place: the page keeps its state, and what the server worded is asked for again in the new language. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const other = LOCALES.find((l) => l !== i18n.language) ?? "en";
  async function change() {
    await chooseLocale(other);
    void client.invalidateQueries();
  }
  return (
    <button
      type="button"
      className="linklike language"
      lang={other}
      aria-label={`${t("language.switch")} ${NAMES[other]}`}
      onClick={() => void change()}
    >
      {NAMES[other]}
    </button>
  );
}
