import type { CaseSummary } from "../../api/types";
import { isForGoods } from "../case/goods";
import type { Errand } from "./bulk/useBulk";

/** What `a` opens depends on what is asked: agreeing to a return needs an address, so each is a form of its own. */
export function agreeing(one: CaseSummary): string {
  if (one.state === "MERCHANT_TO_INSPECT") return "confirm-return";
  if (one.state === "MERCHANT_TO_SEND") return "send-replacement";
  if (one.state === "STOPPING_SHIPMENT") return "answer-stop";
  if (isForGoods(one.type)) return "agree-replacement";
  return one.type === "RETURN_REFUND" ? "agree-return" : "agree-refund";
}

/** Agreements that need no more than a yes; goods come back to the shop's own address, counted as announced. */
const BODIES: Record<string, object> = {
  "agree-refund": {},
  "agree-return": { address: "" },
  "agree-replacement": { address: "" },
  "confirm-return": { lines: [] },
};

/** The plain yes to a case; none where an answer needs its own words, numbers or files. */
export function plainYes(one: CaseSummary): Errand | undefined {
  const command = agreeing(one);
  const body = BODIES[command];
  return one.open && body ? { caseId: one.id, command, body } : undefined;
}
