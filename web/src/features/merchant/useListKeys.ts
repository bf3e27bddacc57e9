import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import type { CaseSummary } from "../../api/types";
import { isPages } from "../../ui/keys";
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
 * this. The selection is a case, not a row number. While something lies over the list the keys are not its own.
 */
export function useListKeys(
  items: CaseSummary[],
  { choose, agreeAll, help }: ListActions,
  covered: boolean,
): string | undefined {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string>();
  useEffect(() => {
    function to(next: number) {
      const found = items[Math.max(0, Math.min(items.length - 1, next))];
      if (!found) return;
      setChosen(found.id);
      document.querySelector(`[data-case="${found.id}"]`)?.scrollIntoView({ block: "nearest" });
    }
    function onKey(event: KeyboardEvent) {
      if (covered || !isPages(event)) return;
      const index = items.findIndex((one) => one.id === chosen);
      const one = items[index];
      const open = (form?: string) =>
        one && navigate(`/merchant/cases/${one.id}${form ? `?do=${form}` : ""}`);
      if (event.key === "j") to(index + 1);
      else if (event.key === "k") to(index < 0 ? 0 : index - 1);
      else if (event.key === "x" && one) choose(one);
      else if (event.key === "?") help();
      else if (event.key === "a" && !agreeAll() && one) open(agreeing(one));
      else if (event.key === "r") open(one?.state === "MERCHANT_TO_INSPECT" ? "refuse-goods" : "reject");
      else if (event.key === "Enter" && one && event.target === document.body) open();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [items, chosen, navigate, choose, agreeAll, help, covered]);
  return chosen;
}
