import type { Me } from "../../api/types";

/** Whether the owner of a shop has allowed this to who is signed in (C8); whoever is no staff may what the role may. */
export function may(me: Me | null | undefined, permission: string): boolean {
  return !me?.permissions || me.permissions.includes(permission);
}
