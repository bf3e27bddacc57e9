import type { Market, Money, Party } from "./basics";

export type OrderStatus = "UNPAID" | "UNSHIPPED" | "SHIPPED" | "DELIVERED" | "CANCELLED";

export interface GroupSummary {
  id?: string;
  size?: number;
  joined?: number;
  state: "OPEN" | "FORMED" | "EXPIRED";
  expiresAt: string;
}

export interface OrderSummary {
  id: string;
  shopOrderId: string;
  market: Market;
  merchant: Party;
  buyer: Party;
  status: OrderStatus;
  placedAt: string;
  captured: Money;
  refunded: Money;
  lines: { line: number; title: string; quantity: number; paid: Money }[];
  openCases: string[];
  group: GroupSummary | null;
  picture?: string;
}

export interface OrderLine {
  line: number;
  sku: string;
  title: string;
  category: string;
  quantity: number;
  listAmount: Money;
  merchantCoupon: Money;
  platformCoupon: Money;
  points: Money;
  paid: Money;
  refundable: Money;
  granted: Money;
  refunded: Money;
}

export interface Parcel {
  carrier: string;
  tracking: string;
  direction?: "OUTBOUND" | "RETURN";
  state: string;
  events: { at: string; state: string; text: string; anomaly: boolean }[];
}

export interface OrderView extends Omit<OrderSummary, "lines"> {
  currency: string;
  promisedShipAt: string | null;
  deliveredAt: string | null;
  lines: OrderLine[];
  freight: { paid: Money; refundable: Money };
  escrow: Money;
  parcels: Parcel[];
  cases: { id: string; type: CaseType; state: string; stateText?: string; openedAt: string }[];
}

export type CaseType = "REFUND_ONLY" | "RETURN_REFUND" | "EXCHANGE" | "RESEND" | "REPAIR";

export interface Closed {
  code: string;
  text: string;
  nextStep?: string;
  retryAt?: string;
}

export interface EligibleType {
  type: CaseType;
  open: boolean;
  until: string | null;
  maxQuantity: number;
  maxAmount: Money;
  /** Amount for 1, 2, … n units: units of one line need not cost the same, so never multiply. */
  unitAmounts: Money[];
  /** Codes of the reasons with which this door is open. */
  reasons: string[];
  closed: Closed | null;
}

export interface ReasonOption {
  code: string;
  text: string;
  types: CaseType[];
  stage?: string;
  requiresPhotos: number;
  freightRefundable: boolean;
  presumed?: "BUYER" | "MERCHANT" | "CARRIER" | "NOBODY";
  returnFreight?: "BUYER" | "MERCHANT";
  noReason?: boolean;
}

export interface Eligibility {
  orderId: string;
  now: string;
  lines: { line: number; title: string; types: EligibleType[] }[];
  freightIncluded: boolean;
  reasons: ReasonOption[];
}
