import { useNavigate } from "react-router";
import type { CaseSummary } from "../../api/types";
import { useKeys } from "../../ui/useKeys";
import { useWalk } from "../case/useWalk";

/** j and k walk the list, Enter opens, t takes the case that is walked on, else the one that is next, ? tells all this. */
export function useQueueKeys(
  items: CaseSummary[],
  actions: { take: (id: string | undefined) => void; help: () => void },
  covered: boolean,
): string | undefined {
  const navigate = useNavigate();
  const { here, step } = useWalk(items);
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
