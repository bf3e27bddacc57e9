import type { Schemas } from "./basics";

/** What follows an order or its cases: a refund claimed back, a price difference, a complaint. */
export type Matter = Schemas["MatterView"];
export type MatterAction = Matter["allowedActions"][number];
export type MattersOfOrder = Schemas["MatterDeskMattersOfOrder"];
export type Opening = MattersOfOrder["openings"][number];
