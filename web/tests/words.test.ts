import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = new URL("../src/", import.meta.url).pathname;
const LOCALES = join(SRC, "locales");
const PLURAL = /_(zero|one|two|few|many|other)$/;

type Words = { [key: string]: string | Words };

function keysOf(words: Words, prefix = ""): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );
}

function read(locale: string, file: string): Words {
  return JSON.parse(readFileSync(join(LOCALES, locale, file), "utf8")) as Words;
}

/** Plural forms differ by language; what must be equal is what is being said. */
function meanings(locale: string, file: string): string[] {
  return [...new Set(keysOf(read(locale, file)).map((key) => key.replace(PLURAL, "")))].sort();
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** The areas whose words are named in a file and in whatever it imports at once; what comes later brings its own. */
function areasOf(path: string, seen = new Set<string>()): Set<string> {
  const areas = new Set<string>();
  if (seen.has(path)) return areas;
  seen.add(path);
  const text = readFileSync(path, "utf8");
  for (const named of text.matchAll(/useTranslation\(\[?"(\w+)"|\bt\(\s*["`](\w+):/g))
    areas.add(named[1] ?? named[2] ?? "");
  for (const imported of text.matchAll(/from "(\.[^"]+)"/g)) {
    const base = join(dirname(path), imported[1] ?? "");
    const found = [".tsx", ".ts"].map((ending) => base + ending).find(existsSync);
    if (found) for (const area of areasOf(found, seen)) areas.add(area);
  }
  return areas;
}

const files = readdirSync(join(LOCALES, "en"));

describe("words", () => {
  it("has the same files in both languages", () => {
    expect(readdirSync(join(LOCALES, "zh-CN"))).toEqual(files);
  });

  it.each(files)("%s says the same things in both languages", (file) => {
    expect(meanings("zh-CN", file)).toEqual(meanings("en", file));
  });

  it.each(files)("%s keeps the same placeholders in both languages", (file) => {
    const holes = (locale: string) =>
      Object.fromEntries(
        meanings(locale, file).map((key) => {
          const value = keysOf(read(locale, file))
            .filter((k) => k.replace(PLURAL, "") === key)
            .map((k) =>
              k
                .split(".")
                .reduce<string | Words | undefined>((w, part) => (w as Words)?.[part], read(locale, file)),
            );
          return [key, [...new Set(value.flatMap((v) => String(v).match(/\{\{\w+\}\}/g) ?? []))].sort()];
        }),
      );
    expect(holes("zh-CN")).toEqual(holes("en"));
  });

  /** Placeholders before a word in -s that are no counts, or none that could be one. */
  const NOT_ONE = ["name", "authority", "least", "days", "steps"];

  it.each(files)("%s says one thing otherwise than several", (file) => {
    const words = read("en", file);
    const wrong = keysOf(words).filter((key) => {
      const text = key.split(".").reduce<string | Words>((w, part) => (w as Words)[part] ?? "", words);
      const counted = [...String(text).matchAll(/\{\{(\w+)\}\} (?:[a-z]+ )?[a-z]+s\b/g)].map(
        (m) => m[1] ?? "",
      );
      return !PLURAL.test(key) && counted.some((name) => !NOT_ONE.includes(name));
    });
    expect(wrong).toEqual([]);
  });

  it.each(files)("%s has the forms that each language has, and no others", (file) => {
    for (const locale of ["en", "zh-CN"]) {
      const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
      const keys = keysOf(read(locale, file)).filter((key) => PLURAL.test(key));
      const meant = new Set(keys.map((key) => key.replace(PLURAL, "")));
      expect(keys.sort()).toEqual([...meant].flatMap((key) => forms.map((form) => `${key}_${form}`)).sort());
    }
  });

  it("asks for what has several forms with the count", () => {
    const plural = new Set(
      files.flatMap((file) =>
        keysOf(read("en", file))
          .filter((key) => PLURAL.test(key))
          .map((key) => `${file.replace(".json", "")}:${key.replace(PLURAL, "")}`),
      ),
    );
    const wrong = sources(SRC).flatMap((path) => {
      const text = readFileSync(path, "utf8");
      const area = /useTranslation\(\s*\[?\s*"(\w+)"/.exec(text)?.[1] ?? "common";
      return [...text.matchAll(/\bt\(\s*"([\w.:]+)"(?=([^;]{0,200}))/g)]
        .map(([, key = "", rest = ""]) => ({ key: key.includes(":") ? key : `${area}:${key}`, rest }))
        .filter(({ key, rest }) => plural.has(key) && !/^,\s*\{[^}]*\bcount\b/.test(rest))
        .map(({ key }) => `${path.slice(SRC.length)}: ${key}`);
    });
    expect(wrong).toEqual([]);
  });

  it("has every key that a page names", () => {
    const known = new Map(files.map((file) => [file.replace(".json", ""), new Set(meanings("en", file))]));
    const missing = sources(SRC).flatMap((path) => {
      const text = readFileSync(path, "utf8");
      const areas = [...text.matchAll(/useTranslation\(\s*\[?\s*(?:"(\w+)")?/g)];
      const areaAt = (index: number) => areas.findLast((a) => a.index < index)?.[1] ?? "common";
      return [...text.matchAll(/\bt\(\s*"([\w.:]+)"/g)]
        .map((match) => ({ key: match[1] ?? "", area: areaAt(match.index) }))
        .filter(({ key, area }) => {
          const [namespace, name] = key.includes(":") ? key.split(":") : [area, key];
          return !known.get(namespace ?? "")?.has(name ?? "");
        })
        .map(({ key }) => key)
        .map((key) => `${path.slice(SRC.length)}: ${key}`);
    });
    expect(missing).toEqual([]);
  });

  it("lets every page come with the words of all its parts", () => {
    const late = sources(SRC).flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(/= page\(\s*\(\) => import\("([^"]+)"\)([^;]*)\);/g)].flatMap(
        ([, imported = "", named = ""]) =>
          [...areasOf(join(dirname(path), `${imported}.tsx`))]
            .filter((area) => area !== "common" && !named.includes(`"${area}"`))
            .map((area) => `${imported} without ${area}`),
      ),
    );
    expect(late).toEqual([]);
  });
});
