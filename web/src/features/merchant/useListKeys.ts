import { useNavigate } from "react-router";
import type { CaseSummary } from "../../api/types";
import { useKeys } from "../../ui/useKeys";
import { useWalk } from "../case/useWalk";
import { agreeing } from "./answers";

/** What the keys do beside walking and opening. */
export interface ListActions {
  choose: (one: CaseSummary) => void;
  /** Yes to all that are chosen; false: none is. */
  agreeAll: () => boolean;
  help: () => void;
}

/**
 * j and k walk the list, Enter opens, x chooses, a and r open the answer's form – a for all that are chosen –, ? tells all
 * this. While something lies over the list the keys are not its own.
 */
export function useListKeys(
  items: CaseSummary[],
  { choose, agreeAll, help }: ListActions,
  covered: boolean,
): string | undefined {
  const navigate = useNavigate();
  const { here, step } = useWalk(items);
  const open = (form?: string) => here && navigate(`/merchant/cases/${here.id}${form ? `?do=${form}` : ""}`);
  useKeys(
    {
      j: () => step(1),
      k: () => step(-1),
      x: () => here && choose(here),
      a: () => !agreeAll() && here && open(agreeing(here)),
      r: () => open(here?.state === "MERCHANT_TO_INSPECT" ? "refuse-goods" : "reject"),
      Enter: (target) => target === document.body && open(),
      "?": help,
    },
    covered,
  );
  return here?.id;
}
