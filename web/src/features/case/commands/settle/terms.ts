import type { CaseOptions, Money, Payer } from "../../../../api/types";
import { fromDecimal } from "../../../../ui/format";
import { areDecided, type DraftLine, linesOf, openLines } from "../rule/draft";

/** What a settlement form holds; whether it may stand is the server's to say. */
export interface Terms {
  lines: DraftLine[];
  freightPayer: Payer;
  /** As typed; empty: none. */
  goodwill: string;
  text: string;
}

const BACK = ["RETURN_THEN_REFUND", "EXCHANGE"];

export function emptyTerms(claims: CaseOptions["openClaims"]): Terms {
  return { lines: openLines(claims), freightPayer: "MERCHANT", goodwill: "", text: "" };
}

/** Whether goods come back, so that somebody pays for that. */
export function comesBack(terms: Terms): boolean {
  return terms.lines.some((l) => l.outcome && BACK.includes(l.outcome));
}

export function goodwillOf(terms: Terms, currency: string): Money | undefined {
  return terms.goodwill.trim() === "" ? undefined : fromDecimal(terms.goodwill, currency);
}

export function isWhole(terms: Terms, currency: string): boolean {
  return (
    areDecided(terms.lines) && (terms.goodwill.trim() === "" || goodwillOf(terms, currency) !== undefined)
  );
}

export function bodyOf(terms: Terms, currency: string) {
  return {
    lines: linesOf(terms.lines),
    freightPayer: terms.freightPayer,
    goodwill: goodwillOf(terms, currency),
    text: terms.text.trim(),
  };
}
