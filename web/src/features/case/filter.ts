import { fromDecimal } from "../../ui/format";
import type { CaseFilter } from "./requests/getCases";

/** The fields of the address that narrow a list of cases; a view (a tab) may fix some of them. */
export const FIELDS = ["state", "turn", "type", "reason", "dueBefore", "from", "to"] as const;

function minor(text: string | null, currency: string | null | undefined): string | undefined {
  const money = text && currency ? fromDecimal(text, currency) : undefined;
  return money && String(money.minor);
}

/** What the address asks for, as the server takes it. Amounts stand in the address as a person writes them. */
export function filterOf(params: URLSearchParams, view: CaseFilter, currency?: string | null): CaseFilter {
  return {
    state: params.get("state"),
    turn: params.get("turn"),
    type: params.get("type"),
    reason: params.get("reason"),
    dueBefore: params.get("dueBefore"),
    askedFrom: minor(params.get("from"), currency),
    askedTo: minor(params.get("to"), currency),
    sort: params.get("sort"),
    q: params.get("q"),
    ...view,
  };
}

/** The whole hours from now until then, for a shortcut like "within 6 hours"; the address keeps the moment itself. */
export function within(hours: number, now: number): string {
  const minute = 60_000;
  return new Date(Math.ceil((now + hours * 60 * minute) / minute) * minute)
    .toISOString()
    .replace(".000Z", "Z");
}
