import type { CaseOptions, Funder, Money, Outcome, Payer, Responsibility } from "../../../../api/types";
import { fromDecimal, toDecimal } from "../../../../ui/format";

export interface DraftLine {
  line: number;
  title: string;
  outcome?: Outcome;
  asked: Money;
  /** As typed; counts only for a partial refund. */
  amount: string;
}

export type Weight = "believed" | "notBelieved" | "open";

export interface Draft {
  lines: DraftLine[];
  freightPayer?: Payer;
  funder: Funder;
  responsibility: Responsibility;
  rules: string[];
  weights: Record<string, { weight: Weight; why: string }>;
  reasons: { "zh-CN": string; en: string };
}

/** Every claimed line, undecided. */
export function openLines(
  claims: { line: number; title: string; quantity: number; amount: Money }[],
): DraftLine[] {
  return claims.map((l) => ({
    line: l.line,
    title: l.line === 0 ? l.title : `${l.title} × ${l.quantity}`,
    asked: l.amount,
    amount: toDecimal(l.amount),
  }));
}

/** Nothing is suggested about who is right: the form opens undecided where a decision is the arbitrator's. */
export function emptyDraft(claims: CaseOptions["openClaims"], funder: Funder = "MERCHANT"): Draft {
  return {
    lines: openLines(claims),
    funder,
    responsibility: { buyer: 0, merchant: 0, carrier: 0, platform: 0 },
    rules: [],
    weights: {},
    reasons: { "zh-CN": "", en: "" },
  };
}

export function total(r: Responsibility): number {
  return r.buyer + r.merchant + r.carrier + r.platform;
}

/** A part needs its amount beside the outcome. */
function lacksAmount(line: DraftLine): boolean {
  return line.outcome === "PARTIAL" && !fromDecimal(line.amount, line.asked.currency);
}

export function areDecided(lines: DraftLine[]): boolean {
  return lines.every((line) => line.outcome && !lacksAmount(line));
}

export type Missing = "outcome" | "freight" | "amount" | "responsibility" | "rules" | "why" | "reasons";

/** What the form still lacks to be a ruling at all; whether the ruling may stand is the server's to say. */
export function missing(draft: Draft): Missing[] {
  const weighed = Object.values(draft.weights).filter((w) => w.weight !== "open");
  const lacks: [Missing, boolean][] = [
    ["outcome", draft.lines.some((l) => !l.outcome)],
    ["freight", !draft.freightPayer],
    ["amount", draft.lines.some(lacksAmount)],
    ["responsibility", total(draft.responsibility) !== 100],
    ["rules", draft.rules.length === 0],
    ["why", weighed.some((w) => w.why.trim() === "")],
    ["reasons", draft.reasons["zh-CN"].trim() === "" || draft.reasons.en.trim() === ""],
  ];
  return lacks.filter(([, lacking]) => lacking).map(([name]) => name);
}

function weighedAs(draft: Draft, weight: Weight) {
  return Object.entries(draft.weights)
    .filter(([, w]) => w.weight === weight)
    .map(([evidenceId, w]) => ({ evidenceId, why: w.why.trim() }));
}

/** Lines as the server takes them: an amount only for a part. */
export function linesOf(lines: DraftLine[]) {
  return lines.map((l) => ({
    line: l.line,
    outcome: l.outcome,
    ...(l.outcome === "PARTIAL" ? { amount: fromDecimal(l.amount, l.asked.currency) } : {}),
  }));
}

export function bodyOf(draft: Draft) {
  return {
    lines: linesOf(draft.lines),
    freightPayer: draft.freightPayer,
    responsibility: draft.responsibility,
    funder: draft.funder,
    rules: draft.rules,
    believed: weighedAs(draft, "believed"),
    notBelieved: weighedAs(draft, "notBelieved"),
    reasons: draft.reasons,
  };
}
