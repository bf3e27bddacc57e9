import type { Locale, Market, Money, Role } from "./basics";
import type { Outcome, RefundView, Responsibility } from "./cases";
import type { CaseType } from "./orders";

export interface Inbox {
  items: {
    id: string;
    at: string;
    kind: string;
    text: string;
    caseId: string | null;
    orderId: string | null;
    read: boolean;
  }[];
  next: string | null;
  unread: number;
}

export interface MerchantMetrics {
  days: number;
  rows: { code: string; text: string; value: string; unit: string }[];
}

export interface Account {
  id: string;
  login: string;
  name: string;
  role: Role;
  market: Market | null;
  party: string | null;
  disabled: boolean;
  createdAt?: string;
}

export interface ApiKey {
  id: string;
  name: string;
  prefix?: string;
  market?: Market | null;
  revoked: boolean;
  createdAt?: string;
  lastUsedAt?: string | null;
  /** Told once, in the answer to its creation. */
  secret?: string;
}

export interface ReaderLag {
  name: string;
  lag: number;
  lastRunAt?: string | null;
  failure?: string | null;
}
export interface LedgerAccount {
  account: string;
  balance: Money;
}
export interface LedgerCheck {
  balanced: boolean;
  [detail: string]: unknown;
}
export interface OperationsRefund extends RefundView {
  caseId?: string | null;
  orderId: string;
  attempts?: number;
}

export interface DocketEntry {
  no: string;
  publishedAt: string;
  title?: string;
  market: Market;
  type?: CaseType;
  typeText?: string;
  reasonText?: string;
  outcomeText?: string;
  asked?: Money;
  awarded?: Money;
  responsibility?: Responsibility;
  automatic?: boolean;
  rules?: { code: string; text: string }[];
  reasons?: Partial<Record<Locale, string>>;
  lines?: { line: number; title: string; outcome: Outcome; amount: Money }[];
}
