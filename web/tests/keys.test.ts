import { describe, expect, it } from "vitest";
import { BENCH_KEYS } from "../src/features/arbitration/BenchKeys";
import en from "../src/locales/en/arbitration.json";
import zh from "../src/locales/zh-CN/arbitration.json";
import { isPages, type KeyPress, stepFrom } from "../src/ui/keys";

interface Where {
  tagName: string;
  type?: string;
  within?: string;
  isContentEditable?: boolean;
}

function press(where: Partial<Where> = {}, more: Partial<KeyPress> = {}): KeyPress {
  const target = {
    tagName: "BODY",
    getAttribute: () => where.type ?? null,
    closest: (selector: string) => (where.within && selector.includes(where.within) ? {} : null),
    ...where,
  };
  return {
    key: "j",
    target: target as unknown as EventTarget,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  };
}

describe("a key press", () => {
  it("is the page's where nobody types", () => {
    expect(isPages(press())).toBe(true);
    expect(isPages(press({ tagName: "BUTTON" }))).toBe(true);
    expect(isPages(press({ tagName: "INPUT", type: "checkbox" }))).toBe(true);
    expect(isPages(press({}, { target: null }))).toBe(true);
  });

  it("is the field's where somebody does", () => {
    expect(isPages(press({ tagName: "TEXTAREA" }))).toBe(false);
    expect(isPages(press({ tagName: "INPUT", type: "text" }))).toBe(false);
    expect(isPages(press({ isContentEditable: true }))).toBe(false);
  });

  it("is not the page's while a dialog lies over it, nor with a modifier", () => {
    expect(isPages(press({ within: "dialog" }))).toBe(false);
    expect(isPages(press({}, { ctrlKey: true }))).toBe(false);
    expect(isPages(press({}, { metaKey: true }))).toBe(false);
  });
});

describe("a step through a list", () => {
  it("begins at the first, whichever way", () => {
    expect(stepFrom(3, -1, 1)).toBe(0);
    expect(stepFrom(3, -1, -1)).toBe(0);
  });

  it("does not go round, and leads nowhere in an empty list", () => {
    expect(stepFrom(3, 2, 1)).toBe(2);
    expect(stepFrom(3, 0, -1)).toBe(0);
    expect(stepFrom(3, 1, 1)).toBe(2);
    expect(stepFrom(0, -1, 1)).toBe(-1);
  });
});

describe("the overview of keys", () => {
  it.each(["queue", "hearing"] as const)("says in both languages what each key of the %s does", (page) => {
    for (const texts of [en, zh]) {
      const told = texts.keys[page] as Record<string, string>;
      const keys = BENCH_KEYS[page].map((key) => (key === "?" ? "help" : key));
      expect(Object.keys(told).toSorted()).toEqual(keys.toSorted());
      expect(Object.values(told).every((text) => text.length > 0)).toBe(true);
    }
  });
});
