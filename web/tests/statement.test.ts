import { describe, expect, it } from "vitest";
import { lengthOf } from "../src/ui/length";

describe("the length of a statement", () => {
  it("counts characters as the server does", () => {
    expect(lengthOf("  破损严重 \n")).toBe(4);
    expect(lengthOf("📦📦")).toBe(2);
    expect(lengthOf("   ")).toBe(0);
  });
});
