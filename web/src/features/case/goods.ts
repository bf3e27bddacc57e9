import type { CaseType } from "../../api/types";

const FOR_GOODS: CaseType[] = ["EXCHANGE", "RESEND", "REPAIR"];

/** Whether goods are asked for, not money: such a request names no amount and no freight. */
export function isForGoods(type: CaseType | undefined): boolean {
  return type !== undefined && FOR_GOODS.includes(type);
}
