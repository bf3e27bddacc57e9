import type { CaseOptions, Outcome } from "../../../../api/types";
import type { Draft } from "./draft";

export type Paragraph = CaseOptions["paragraphs"][number];

/** Those that agree with what is decided so far come first, in the order in which they are offered. */
export function byOutcome(offered: Paragraph[], decided: (Outcome | undefined)[]): Paragraph[] {
  const agrees = (one: Paragraph) => one.outcomes.some((outcome) => decided.includes(outcome));
  return [...offered.filter(agrees), ...offered.filter((one) => !agrees(one))];
}

/** Both languages' paragraph behind what is written there; nothing that was written is touched. */
export function withParagraph(reasons: Draft["reasons"], text: Paragraph["text"]): Draft["reasons"] {
  const behind = (written: string, more: string) =>
    written.trim() === "" ? more : `${written.trimEnd()}\n\n${more}`;
  return { "zh-CN": behind(reasons["zh-CN"], text.zh), en: behind(reasons.en, text.en) };
}
