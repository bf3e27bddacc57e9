import i18n, { type BackendModule } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Locale } from "../api/types";

export const LOCALES: Locale[] = ["zh-CN", "en"];
const STORED = "redress.locale";

/** One file per language and area, fetched when first needed: a buyer never loads the arbitrator's words. */
const files = import.meta.glob<{ default: object }>("../locales/*/*.json");

const lazyFiles: BackendModule = {
  type: "backend",
  init() {},
  read(language, namespace, done) {
    const load = files[`../locales/${language}/${namespace}.json`];
    if (!load) return done(new Error(`no ${namespace} in ${language}`), null);
    load().then(
      (file) => done(null, file.default),
      (error) => done(error, null),
    );
  },
};

function initial(): Locale {
  const stored = localStorage.getItem(STORED);
  if (stored === "zh-CN" || stored === "en") return stored;
  return navigator.language.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

/** Chosen by hand beats the account's language; the account's beats the browser's. */
export async function chooseLocale(locale: Locale): Promise<void> {
  localStorage.setItem(STORED, locale);
  await i18n.changeLanguage(locale);
}

export function suggestLocale(locale: Locale): void {
  if (!localStorage.getItem(STORED) && i18n.language !== locale) void i18n.changeLanguage(locale);
}

export function startI18n(): Promise<unknown> {
  i18n.on("languageChanged", (language) => {
    document.documentElement.lang = language;
  });
  return i18n
    .use(lazyFiles)
    .use(initReactI18next)
    .init({
      lng: initial(),
      supportedLngs: LOCALES,
      load: "currentOnly",
      fallbackLng: false,
      ns: ["common"],
      defaultNS: "common",
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}
