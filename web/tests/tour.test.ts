import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const E2E = new URL("../e2e/", import.meta.url).pathname;
const TOUR = new URL("../../docs/guides/tour.md", import.meta.url).pathname;

/** Orders that only one of the two knows, each with the reason why. */
const EXCEPTIONS: Record<string, string> = {};

const told = new Set(readFileSync(TOUR, "utf8").match(/\b(?:PP|DE)-\d{5}\b/g));
/** What stands in quotes or in an address is visited; what a comment speaks of is not. */
const visited = new Set(
  readdirSync(E2E)
    .map((name) => readFileSync(join(E2E, name), "utf8"))
    .flatMap((text) => [...text.matchAll(/["=]((?:PP|DE)-\d{5})["`]/g)].map((found) => found[1] ?? "")),
);

describe("the tour", () => {
  it("is walked by browser tests, order by order", () => {
    expect([...told].filter((order) => !visited.has(order) && !(order in EXCEPTIONS))).toEqual([]);
  });

  it("names every order that browser tests visit", () => {
    expect([...visited].filter((order) => !told.has(order) && !(order in EXCEPTIONS))).toEqual([]);
  });

  it("has no exception that is none", () => {
    expect(Object.keys(EXCEPTIONS).filter((order) => told.has(order) === visited.has(order))).toEqual([]);
  });
});
