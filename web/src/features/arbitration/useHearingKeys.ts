import { type RefObject, useRef } from "react";
import { stepFrom } from "../../ui/keys";
import { useKeys } from "../../ui/useKeys";

const SECTIONS = "section.card";
const PIECES = ".thumb";

/** The element a step further among these, put under the reader's eyes and in the focus. */
function go(all: HTMLElement[], from: number, by: 1 | -1): number {
  const next = stepFrom(all.length, from, by);
  const found = all[next];
  if (!found) return from;
  if (!found.matches("button")) found.tabIndex = -1;
  found.focus({ preventScroll: true });
  found.scrollIntoView({ block: found.matches("button") ? "center" : "start" });
  return next;
}

/** Presses what the server allows; where it does not, the key does nothing. */
function press(page: HTMLElement | null, commands: string[]): boolean {
  const button = commands
    .map((command) => page?.querySelector<HTMLElement>(`button[data-command="${command}"]`))
    .find(Boolean);
  button?.click();
  return Boolean(button);
}

/**
 * j and k walk the parts of the page, n and p the pieces of evidence, r goes to the ruling, m asks a side for more, ? tells
 * all this. A walk begins where the focus stands.
 */
export function useHearingKeys(
  page: RefObject<HTMLElement | null>,
  bench: RefObject<HTMLElement | null>,
  help: () => void,
  covered: boolean,
): void {
  const at = useRef({ [SECTIONS]: -1, [PIECES]: -1 } as Record<string, number>);
  function walk(selector: string, by: 1 | -1) {
    const all = [...(page.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const focused = all.indexOf(document.activeElement as HTMLElement);
    at.current[selector] = go(all, focused < 0 ? (at.current[selector] ?? -1) : focused, by);
  }
  function rule() {
    press(page.current, ["rule", "decide-appeal"]);
    bench.current?.focus({ preventScroll: true });
    bench.current?.scrollIntoView({ block: "start" });
  }
  useKeys(
    {
      j: () => walk(SECTIONS, 1),
      k: () => walk(SECTIONS, -1),
      n: () => walk(PIECES, 1),
      p: () => walk(PIECES, -1),
      r: rule,
      m: () => press(page.current, ["ask-more"]),
      "?": help,
    },
    covered,
  );
}
