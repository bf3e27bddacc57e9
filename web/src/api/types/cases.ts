import type { Locale, Market, Money, Party, Role } from "./basics";
import type { CaseType, Closed, GroupSummary, OrderLine, OrderStatus, Parcel, ReasonOption } from "./orders";

export interface Evidence {
  id: string;
  sha256: string;
  mediaType: string;
  bytes: number;
  width?: number;
  height?: number;
  caption?: string;
  uploadedAt: string;
  by: { role: string; name: string };
  url: string;
}

// ---- cases

export type Turn = "BUYER" | "MERCHANT" | "PLATFORM" | "NOBODY";
export type Side = "BUYER" | "MERCHANT" | "PLATFORM" | "SYSTEM";

export interface CaseSummary {
  id: string;
  orderId: string;
  shopOrderId: string;
  market: Market;
  type: CaseType;
  state: string;
  stateText: string;
  turn: Turn;
  dueAt: string | null;
  open: boolean;
  asked: Money;
  reason: string;
  reasonText: string;
  title: string;
  buyer: Party;
  merchant: Party;
  openedAt: string;
  updatedAt: string;
  overdue: boolean;
  hearingOwner?: Party | null;
}

export interface Application {
  version: number;
  type: CaseType;
  typeText?: string;
  reason: string;
  reasonText: string;
  goodsReceived: boolean;
  lines: { line: number; title: string; quantity: number; amount: Money }[];
  freight: Money;
  amount: Money;
  statement: string;
  evidence: Evidence[];
  at: string;
}

export interface Funding {
  account: string;
  text: string;
  amount: Money;
}

export interface RefundView {
  id: string;
  amount: Money;
  state: "GRANTED" | "SENT" | "UNKNOWN" | "FAILED" | "SETTLED" | "REVERSED";
  funding: Funding[];
  grantedAt: string;
  settledAt: string | null;
  /** When something is done about it by itself; null: nothing has to be. */
  nextAt: string | null;
}

export interface Utterance {
  version: number;
  at: string;
  side: Side;
  name: string;
  kind: "APPLICATION" | "STATEMENT" | "REJECTION" | "REFUSED_GOODS" | "QUESTION" | "RULING";
  text: string;
  evidence: Evidence[];
}

export interface Hearing {
  phase: "EVIDENCE" | "NEED_MORE" | "RULING";
  openedBy: string;
  openedBecause: string;
  evidenceUntil: string;
  done: { buyer: boolean; merchant: boolean };
  asked: { side: "BUYER" | "MERCHANT"; question: string; until: string } | null;
  owner: Party | null;
  /** The newest other cases between the two parties; null: for the bench only. */
  priorCases: CaseSummary[] | null;
}

export type Outcome = "REFUND" | "PARTIAL" | "RETURN_THEN_REFUND" | "DISMISS";
export type Payer = "BUYER" | "MERCHANT" | "PLATFORM";
export interface Responsibility {
  buyer: number;
  merchant: number;
  carrier: number;
  platform: number;
}

export interface Ruling {
  at: string;
  by: { name: string };
  automatic: boolean;
  reasonCode: string;
  lines: { line: number; title: string; outcome: Outcome; outcomeText: string; amount: Money }[];
  freightPayer: Payer;
  responsibility: Responsibility;
  rules: { code: string; text: string }[];
  believed: { evidenceId: string; why: string }[];
  notBelieved: { evidenceId: string; why: string }[];
  reasons: Partial<Record<Locale, string>>;
  funding: Funding[];
}

export interface AllowedAction {
  command: string;
  label: string;
  consequence: string;
  primary: boolean;
}

export interface ClosedAction extends Closed {
  command: string;
  label: string;
}

export interface CaseView {
  id: string;
  version: number;
  now: string;
  orderId: string;
  shopOrderId: string;
  market: Market;
  type: CaseType;
  typeText: string;
  state: string;
  stateText: string;
  headline: string;
  turn: Turn;
  dueAt: string | null;
  defaultOutcome: { code: string; text: string } | null;
  open: boolean;
  viewer: { role: Role };
  buyer: Party;
  merchant: Party;
  application: Application;
  earlierVersions: Application[];
  firstAppliedAt: string;
  order: {
    status: OrderStatus;
    placedAt: string;
    captured: Money;
    lines: OrderLine[];
    parcels: Parcel[];
    group: GroupSummary | null;
  };
  returnShipment: {
    carrier: string;
    tracking: string;
    shippedAt: string;
    deliveredAt: string | null;
  } | null;
  returnAddress: string | null;
  money: { asked: Money; granted: Money; settled: Money; refunds: RefundView[] };
  timeline: {
    version: number;
    at: string;
    actor: { role: string; name: string };
    type: string;
    text: string;
  }[];
  conversation: Utterance[];
  hearing: Hearing | null;
  ruling: Ruling | null;
  allowedActions: AllowedAction[];
  closedActions: ClosedAction[];
}

export interface CaseOptions {
  /** What a ruling has to decide on; freight is line 0. */
  openClaims: { line: number; title: string; quantity: number; amount: Money }[];
  rejectReasons: { code: string; text: string; requiresPhotos: number }[];
  applicationReasons: ReasonOption[];
  hearingRefusals: { code: string; text: string }[];
  rules: { code: string; text: string }[];
}

export interface Preview {
  wouldHappen: { type: string; text: string }[];
  transfers: { debit: string; credit: string; amount: Money; text: string }[];
  state: string;
  turn: Turn;
  dueAt: string | null;
}
