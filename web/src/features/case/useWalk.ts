import { useState } from "react";
import type { CaseSummary } from "../../api/types";
import { stepFrom } from "../../ui/keys";

/** A walk through a list of cases by key. What is walked on is a case, not a row number. */
export function useWalk(items: CaseSummary[]): {
  here: CaseSummary | undefined;
  step: (by: 1 | -1) => void;
} {
  const [chosen, setChosen] = useState<string>();
  const index = items.findIndex((one) => one.id === chosen);
  function step(by: 1 | -1) {
    const found = items[stepFrom(items.length, index, by)];
    if (!found) return;
    setChosen(found.id);
    document.querySelector(`[data-case="${found.id}"]`)?.scrollIntoView({ block: "nearest" });
  }
  return { here: items[index], step };
}
