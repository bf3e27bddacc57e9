import { describe, expect, it } from "vitest";
import { Intention } from "../src/api/intention";
import { formatAgo, formatMoney, fromDecimal, momentIn, toDecimal } from "../src/ui/format";
import { partsOf, urgencyOf } from "../src/ui/Time";

describe("money", () => {
  it("is written by locale from minor units, with the currency's own decimals", () => {
    expect(formatMoney({ currency: "CNY", minor: 1858 }, "zh-CN")).toBe("¥18.58");
    expect(formatMoney({ currency: "CNY", minor: 1858 }, "en")).toBe("¥18.58");
    expect(formatMoney({ currency: "EUR", minor: -5 }, "en")).toBe("-€0.05");
    expect(formatMoney({ currency: "JPY", minor: 120 }, "en")).toBe("¥120");
    expect(formatMoney({ currency: "GBP", minor: 100 }, "en", true)).toBe("+£1.00");
  });

  it("is read exactly or not at all", () => {
    expect(fromDecimal("66.66", "CNY")).toEqual({ currency: "CNY", minor: 6666 });
    expect(fromDecimal("0,5", "EUR")).toEqual({ currency: "EUR", minor: 50 });
    expect(fromDecimal("1.234", "CNY")).toBeUndefined();
    expect(fromDecimal("-3", "CNY")).toBeUndefined();
    expect(fromDecimal("¥3", "CNY")).toBeUndefined();
    expect(toDecimal({ currency: "CNY", minor: 3 })).toBe("0.03");
  });
});

describe("time", () => {
  it("that was typed is meant in the reader's zone, also where the clocks change", () => {
    expect(momentIn("2026-11-22T18:30", "Asia/Shanghai")).toBe("2026-11-22T10:30:00.000Z");
    expect(momentIn("2026-03-29T01:30", "Europe/Berlin")).toBe("2026-03-29T00:30:00.000Z");
    expect(momentIn("2026-03-29T03:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
    expect(momentIn("2026-10-25T12:00", "Europe/Berlin")).toBe("2026-10-25T11:00:00.000Z");
    expect(momentIn("2026-07-01T00:00", "America/New_York")).toBe("2026-07-01T04:00:00.000Z");
    expect(momentIn("", "UTC")).toBeUndefined();
  });

  it("says how long ago in the reader's language", () => {
    const now = Date.parse("2026-11-22T10:00:00Z");
    expect(formatAgo("2026-11-22T07:00:00Z", now, "en")).toBe("3 hours ago");
    expect(formatAgo("2026-11-23T10:00:00Z", now, "zh-CN")).toBe("明天");
  });

  it("counts down in two units and calls the last six hours urgent", () => {
    expect(partsOf(90_061_000)).toEqual({ key: "days", first: 1, second: 1 });
    expect(partsOf(3_600_000 * 5)).toEqual({ key: "hours", first: 5, second: 0 });
    const now = Date.parse("2026-11-22T10:00:00Z");
    expect(urgencyOf("2026-11-22T15:59:59Z", now)).toBe("urgent");
    expect(urgencyOf("2026-11-22T16:00:01Z", now)).toBe("soon");
    expect(urgencyOf("2026-11-22T10:00:00Z", now)).toBe("over");
  });
});

describe("an intention", () => {
  it("keeps its key for the same input and takes another for a changed one", () => {
    const intention = new Intention();
    const first = intention.keyFor({ reason: "QUALITY" });
    expect(intention.keyFor({ reason: "QUALITY" })).toBe(first);
    expect(intention.keyFor({ reason: "MISSING" })).not.toBe(first);
  });

  it("is another one once carried out", () => {
    const intention = new Intention();
    const first = intention.keyFor({});
    intention.fulfilled();
    expect(intention.keyFor({})).not.toBe(first);
  });
});
