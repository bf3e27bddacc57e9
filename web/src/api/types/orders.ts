import type { Schemas } from "./basics";

export type OrderStatus = Schemas["OrderView"]["status"];
/** Lists tell less of a group than an order's own page. */
export type GroupSummary = Schemas["OrderSummaryGroup"] &
  Partial<Pick<Schemas["OrderGroupView"], "size" | "joined">>;
export type OrderSummary = Schemas["OrderSummaryView"];
export type OrderLine = Schemas["CaseOrderLine"];
export type Parcel = Schemas["CaseParcel"];
export type OrderView = Schemas["OrderView"];

export type CaseType = Schemas["CaseView"]["type"];
type ClosedDoor = Schemas["EligibilityClosedDoor"];
/** Why a door is closed; one that the page closes by itself, for want of an answer, has no next step. */
export type Closed = Omit<ClosedDoor, "nextStep"> & Partial<Pick<ClosedDoor, "nextStep">>;
/** `unitAmounts` is for 1, 2, … n units: units of one line need not cost the same, so never multiply. */
export type EligibleType = Schemas["EligibilityEligibleType"];
export type ReasonOption = Schemas["CaseOptionsReasonOption"];
export type Eligibility = Schemas["EligibilityView"];
