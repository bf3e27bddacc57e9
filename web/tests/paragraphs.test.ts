import { describe, expect, it } from "vitest";
import { byOutcome, type Paragraph, withParagraph } from "../src/features/case/commands/rule/paragraphs";

const GRANTS: Paragraph = {
  code: "GRANTS",
  title: "Shown",
  outcomes: ["REFUND"],
  text: { zh: "予以支持。", en: "It is granted." },
};
const DISMISSES: Paragraph = {
  code: "DISMISSES",
  title: "Not shown",
  outcomes: ["DISMISS", "PARTIAL"],
  text: { zh: "不予支持。", en: "It is dismissed." },
};

describe("a paragraph of reasons", () => {
  it("goes into both languages, behind what is written", () => {
    const first = withParagraph({ "zh-CN": "", en: " " }, GRANTS.text);
    expect(first).toEqual({ "zh-CN": "予以支持。", en: "It is granted." });
    expect(withParagraph({ ...first, en: "Mine.\n" }, DISMISSES.text)).toEqual({
      "zh-CN": "予以支持。\n\n不予支持。",
      en: "Mine.\n\nIt is dismissed.",
    });
  });

  it("is offered first where it agrees with what is decided, and never withheld", () => {
    const all = [GRANTS, DISMISSES];
    expect(byOutcome(all, [undefined]).map((one) => one.code)).toEqual(["GRANTS", "DISMISSES"]);
    expect(byOutcome(all, ["PARTIAL"]).map((one) => one.code)).toEqual(["DISMISSES", "GRANTS"]);
  });
});
