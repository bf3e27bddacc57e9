import { createContext, useContext, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Money } from "../api/types";

/** The viewer's zone: the account's when signed in, else the browser's. */
export const Zone = createContext(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** Making a format takes longer than using it a hundred times, and a long case writes a thousand dates and amounts. */
function kept<O extends object, F>(
  make: (locale: string, options: O) => F,
): (locale: string, options: O) => F {
  const made = new Map<string, F>();
  return (locale, options) => {
    const key = locale + JSON.stringify(options);
    const format = made.get(key) ?? make(locale, options);
    made.set(key, format);
    return format;
  };
}

const numbers = kept((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
const dates = kept((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
const spans = kept(
  (locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options),
);

export function decimalsOf(currency: string): number {
  return numbers("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Minor units as an exact decimal text; amounts never pass through a floating number. */
export function toDecimal({ currency, minor }: Money): string {
  const decimals = decimalsOf(currency);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, "0");
  const sign = minor < 0 ? "-" : "";
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** What a person typed as an amount, or undefined when it is none (more decimals than the currency has included). */
export function fromDecimal(text: string, currency: string): Money | undefined {
  const decimals = decimalsOf(currency);
  const match = /^(\d{1,12})(?:[.,](\d*))?$/.exec(text.trim());
  if (!match) return undefined;
  const fraction = match[2] ?? "";
  if (fraction.length > decimals) return undefined;
  return { currency, minor: Number(`${match[1]}${fraction.padEnd(decimals, "0")}`) };
}

export function formatMoney(money: Money, locale: string, signed = false): string {
  const format = numbers(locale, {
    style: "currency",
    currency: money.currency,
    // As the server writes it in its sentences: one amount never looks like two.
    currencyDisplay: "narrowSymbol",
    signDisplay: signed ? "exceptZero" : "auto",
  });
  return format.format(toDecimal(money) as unknown as number);
}

export function formatExact(at: string | number, locale: string, zone: string): string {
  return dates(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: zone,
  }).format(new Date(at));
}

/** What a field for date and time holds, as the moment it means in that zone; nothing when it is empty. */
export function momentIn(local: string, zone: string): string | undefined {
  if (local === "") return undefined;
  const wanted = Date.parse(`${local}Z`);
  // Twice, because the offset at the first guess may be that of the other side of a change of the clocks.
  const first = wanted - offsetAt(wanted, zone);
  return new Date(wanted - offsetAt(first, zone)).toISOString();
}

function offsetAt(at: number, zone: string): number {
  const parts = dates("en", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(new Date(at));
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const there = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
  return there - Math.floor(at / 1000) * 1000;
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

export function formatAgo(at: string | number, now: number, locale: string): string {
  const seconds = Math.round((new Date(at).getTime() - now) / 1000);
  const format = spans(locale, { numeric: "auto" });
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return format.format(0, "second");
}

export function sum(amounts: Money[], currency: string): Money {
  return { currency, minor: amounts.reduce((total, m) => total + m.minor, 0) };
}

/** A day of the record, the same day for every reader: not moved into the reader's zone. */
export function formatDay(at: string, locale: string): string {
  return dates(locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(at));
}

export function useFormat() {
  const { i18n } = useTranslation();
  const zone = useContext(Zone);
  const locale = i18n.language;
  return useMemo(
    () => ({
      locale,
      zone,
      money: (m: Money, signed?: boolean) => formatMoney(m, locale, signed),
      exact: (at: string | number) => formatExact(at, locale, zone),
      day: (at: string) => formatDay(at, locale),
      ago: (at: string | number, now: number) => formatAgo(at, now, locale),
      bytes: (n: number) =>
        numbers(locale, {
          style: "unit",
          unit: n >= 1_000_000 ? "megabyte" : "kilobyte",
          maximumFractionDigits: 1,
        }).format(n >= 1_000_000 ? n / 1_000_000 : Math.max(0.1, n / 1000)),
    }),
    [locale, zone],
  );
}
