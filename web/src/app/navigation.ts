import type { Me, Role } from "../api/types";
import { may } from "../features/session/may";

/** `needs`: what the owner of a shop must have allowed to its staff. `leads`: only for who leads the bench (F6). */
interface Place {
  to: string;
  key: string;
  end?: boolean;
  needs?: string;
  leads?: boolean;
}

const NAVIGATION: Record<Role, Place[]> = {
  BUYER: [
    { to: "/buyer", key: "orders", end: true },
    { to: "/buyer/cases", key: "myCases" },
    { to: "/buyer/chats", key: "chats" },
    { to: "/buyer/service", key: "service" },
    { to: "/buyer/matters", key: "matters" },
  ],
  MERCHANT: [
    { to: "/merchant", key: "todo", end: true, needs: "cases.read" },
    { to: "/merchant/orders", key: "orders", needs: "cases.read" },
    { to: "/merchant/chats", key: "chats", needs: "chat" },
    { to: "/merchant/matters", key: "matters", needs: "cases.read" },
    { to: "/merchant/numbers", key: "numbers", needs: "cases.read" },
    { to: "/merchant/standing", key: "standing", needs: "cases.read" },
    { to: "/merchant/staff", key: "staff", needs: "staff" },
    { to: "/merchant/settings", key: "settings", needs: "cases.answer" },
  ],
  SERVICE_AGENT: [
    { to: "/desk", key: "desk", end: true },
    { to: "/desk/matters", key: "matters" },
  ],
  ARBITRATOR: [
    { to: "/arbitration", key: "queue", end: true },
    { to: "/arbitration/reviews", key: "reviews" },
    { to: "/arbitration/quality", key: "quality", leads: true },
    { to: "/arbitration/matters", key: "matters" },
    { to: "/docket", key: "docket" },
  ],
  OPERATOR: [
    { to: "/operations", key: "cases", end: true },
    { to: "/operations/matters", key: "matters" },
    { to: "/operations/desk", key: "desk" },
    { to: "/operations/standings", key: "standings" },
    { to: "/operations/quality", key: "quality" },
    { to: "/operations/accounts", key: "accounts" },
    { to: "/operations/keys", key: "keys" },
    { to: "/operations/refunds", key: "refunds" },
    { to: "/operations/ledger", key: "ledger" },
    { to: "/operations/webhooks", key: "webhooks" },
    { to: "/operations/carriers", key: "carriers" },
    { to: "/operations/readers", key: "readers" },
    { to: "/operations/record", key: "recordHealth" },
  ],
};

/** Where this person can go: what would only refuse them is not offered. */
export function navigationOf(me: Me): Place[] {
  return NAVIGATION[me.role].filter(
    (place) => (!place.needs || may(me, place.needs)) && (!place.leads || me.senior),
  );
}
