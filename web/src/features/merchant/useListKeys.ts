import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import type { CaseSummary } from "../../api/types";
import { isForGoods } from "../case/goods";

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** What `a` opens depends on what is asked: agreeing to a return needs an address, so each is a form of its own. */
function agreeing(one: CaseSummary): string {
  if (one.state === "MERCHANT_TO_INSPECT") return "confirm-return";
  if (one.state === "MERCHANT_TO_SEND") return "send-replacement";
  if (isForGoods(one.type)) return "agree-replacement";
  return one.type === "RETURN_REFUND" ? "agree-return" : "agree-refund";
}

/** j and k walk the list, Enter opens, a and r open the answer's form. The selection is a case, not a row number. */
export function useListKeys(items: CaseSummary[]): string | undefined {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string>();
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const index = items.findIndex((one) => one.id === chosen);
      const one = items[index];
      const open = (form?: string) =>
        one && navigate(`/merchant/cases/${one.id}${form ? `?do=${form}` : ""}`);
      const to = (next: number) => {
        const found = items[Math.max(0, Math.min(items.length - 1, next))];
        if (!found) return;
        setChosen(found.id);
        document.querySelector(`[data-case="${found.id}"]`)?.scrollIntoView({ block: "nearest" });
      };
      if (event.key === "j") to(index + 1);
      else if (event.key === "k") to(index < 0 ? 0 : index - 1);
      else if (event.key === "a" && one) open(agreeing(one));
      else if (event.key === "r") open(one?.state === "MERCHANT_TO_INSPECT" ? "refuse-goods" : "reject");
      else if (event.key === "Enter" && one && event.target === document.body) open();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [items, chosen, navigate]);
  return chosen;
}
