import { useCallback, useState } from "react";
import type { CaseType, Closed, Eligibility, EligibleType, Evidence, Money } from "../../api/types";
import { sum } from "../../ui/format";

export interface ApplyDraft {
  /** Units per order line; a line that is not named is not part of it. */
  units: Record<number, number>;
  received?: boolean;
  reason?: string;
  type?: CaseType;
  statement: string;
  evidence: Evidence[];
}

const EMPTY: ApplyDraft = { units: {}, statement: "", evidence: [] };

/** Kept for this tab, so that a reload, a call or a switch of language does not cost what was entered. */
export function useApplyDraft({ orderId, lines }: Eligibility) {
  const name = `redress.apply.${orderId}`;
  const [draft, setDraft] = useState<ApplyDraft>(() => {
    const stored = sessionStorage.getItem(name);
    if (stored) return JSON.parse(stored) as ApplyDraft;
    const only = lines.length === 1 ? lines[0] : undefined;
    return only ? { ...EMPTY, units: { [only.line]: mostUnits(only.types) } } : EMPTY;
  });
  const change = useCallback(
    (part: Partial<ApplyDraft>) =>
      setDraft((now) => {
        const next = { ...now, ...part };
        sessionStorage.setItem(name, JSON.stringify(next));
        return next;
      }),
    [name],
  );
  const forget = useCallback(() => sessionStorage.removeItem(name), [name]);
  return { draft, change, forget };
}

export function chosenLines(draft: ApplyDraft): { line: number; quantity: number }[] {
  return Object.entries(draft.units)
    .filter(([, quantity]) => quantity > 0)
    .map(([line, quantity]) => ({ line: Number(line), quantity }));
}

/** How many units of a line any type would still take. */
export function mostUnits(types: EligibleType[]): number {
  return Math.max(0, ...types.filter((type) => type.open).map((type) => type.maxQuantity));
}

export interface Offer {
  type: CaseType;
  /** Whether the reason given goes with it, for everything chosen. */
  fits: boolean;
  /** Why the type is closed for what was chosen; undefined when it is open. */
  closed?: Closed;
  until: string | null;
  amount?: Money;
}

/** Open, but not for that many units: the line above already limits them, so this has no words of its own. */
const TOO_MANY: Closed = { code: "TOO_MANY", text: "" };

/** Each type for the chosen lines: open only when it is open for all of them. Amounts are the server's, never multiplied. */
export function offersFor(eligibility: Eligibility, draft: ApplyDraft): Offer[] {
  const chosen = chosenLines(draft);
  const rows = chosen.map(({ line, quantity }) => ({
    quantity,
    types: eligibility.lines.find((l) => l.line === line)?.types ?? [],
  }));
  const types = [...new Set(rows.flatMap((row) => row.types.map((t) => t.type)))];
  return types.map((type) => {
    const each = rows.map((row) => ({
      quantity: row.quantity,
      here: row.types.find((t) => t.type === type),
    }));
    const shut = each.find(({ here, quantity }) => !here?.open || here.maxQuantity < quantity);
    const fits = each.every(({ here }) => draft.reason !== undefined && here?.reasons.includes(draft.reason));
    if (shut) {
      return { type, fits, until: null, closed: shut.here?.closed ?? TOO_MANY };
    }
    const amounts = each.map(({ here, quantity }) => here?.unitAmounts[quantity - 1] ?? here?.maxAmount);
    const known = amounts.filter((m): m is Money => m !== undefined);
    const ends = each.map(({ here }) => here?.until).filter((u): u is string => Boolean(u));
    return {
      type,
      fits,
      until: ends.toSorted()[0] ?? null,
      amount: known[0] && sum(known, known[0].currency),
    };
  });
}
