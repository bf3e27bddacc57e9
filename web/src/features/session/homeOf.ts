import type { Role } from "../../api/types";

const HOMES: Record<Role, string> = {
  BUYER: "/buyer",
  MERCHANT: "/merchant",
  SERVICE_AGENT: "/desk",
  ARBITRATOR: "/arbitration",
  OPERATOR: "/operations",
};

export function homeOf(role: Role): string {
  return HOMES[role];
}
