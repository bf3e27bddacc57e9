import { useState } from "react";
import { useNavigate } from "react-router";
import type { CaseSummary } from "../../api/types";
import { stepFrom } from "../../ui/keys";
import { useKeys } from "../../ui/useKeys";

/**
 * j and k walk the list, Enter opens, t takes the case that is walked on, else the one that is next, ? tells all this. What
 * is walked on is a case, not a row number.
 */
export function useQueueKeys(
  items: CaseSummary[],
  actions: { take: (id: string | undefined) => void; help: () => void },
  covered: boolean,
): string | undefined {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string>();
  const index = items.findIndex((one) => one.id === chosen);
  const here = items[index];
  function step(by: 1 | -1) {
    const found = items[stepFrom(items.length, index, by)];
    if (!found) return;
    setChosen(found.id);
    document.querySelector(`[data-case="${found.id}"]`)?.scrollIntoView({ block: "nearest" });
  }
  useKeys(
    {
      j: () => step(1),
      k: () => step(-1),
      t: () => actions.take(here?.id),
      Enter: (target) => here && target === document.body && navigate(`/arbitration/cases/${here.id}`),
      "?": actions.help,
    },
    covered,
  );
  return here?.id;
}
