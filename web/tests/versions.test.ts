import { describe, expect, it } from "vitest";
import type { Application } from "../src/api/types";
import { changedFields } from "../src/features/case/versions";

const FIRST = {
  version: 1,
  type: "REFUND_ONLY",
  reason: "QUALITY",
  goodsReceived: true,
  amount: { currency: "CNY", minor: 5000 },
  freight: { currency: "CNY", minor: 0 },
  lines: [
    { line: 1, quantity: 2, amount: { currency: "CNY", minor: 3000 } },
    { line: 2, quantity: 1, amount: { currency: "CNY", minor: 2000 } },
  ],
  statement: "It leaks.",
  evidence: [{ id: "a" }, { id: "b" }],
} as unknown as Application;

describe("a version of an application", () => {
  it("says which fields are otherwise than in the one before", () => {
    const next = { ...FIRST, reason: "NOT_AS_DESCRIBED", evidence: [{ id: "a" }] } as Application;
    expect([...changedFields(FIRST, next)]).toEqual(["reason", "evidence"]);
    const cheaper = { ...FIRST, freight: { currency: "CNY", minor: 800 } } as Application;
    expect([...changedFields(FIRST, cheaper)]).toEqual(["amount"]);
  });

  it("marks nothing in the first, nor where only the order differs", () => {
    expect(changedFields(undefined, FIRST).size).toBe(0);
    const turned = { ...FIRST, lines: FIRST.lines.toReversed(), evidence: FIRST.evidence.toReversed() };
    expect(changedFields(FIRST, turned as Application).size).toBe(0);
  });
});
