import type { Application } from "../../api/types";

export type VersionField = "type" | "reason" | "goods" | "amount" | "lines" | "statement" | "evidence";

const VALUES: Record<VersionField, (one: Application) => string> = {
  type: (one) => one.typeText ?? one.type,
  reason: (one) => one.reason,
  goods: (one) => String(one.goodsReceived),
  amount: (one) => `${one.amount.currency} ${one.amount.minor} ${one.freight.minor}`,
  lines: (one) =>
    one.lines
      .map((line) => `${line.line} ${line.quantity} ${line.amount.minor}`)
      .toSorted()
      .join(),
  statement: (one) => one.statement ?? "",
  evidence: (one) =>
    one.evidence
      .map((each) => each.id)
      .toSorted()
      .join(),
};

/** What a version says otherwise than the one before it; of the first nothing. */
export function changedFields(before: Application | undefined, now: Application): Set<VersionField> {
  const fields = Object.keys(VALUES) as VersionField[];
  return new Set(before ? fields.filter((field) => VALUES[field](before) !== VALUES[field](now)) : []);
}
