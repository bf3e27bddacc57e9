import type { Locale, Market, Money, Role } from "./basics";
import type { Outcome, Responsibility } from "./cases";
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
  rows: { code: string; text: string; value: string; unit: string; average: string }[];
}

export interface ReturnAddressFields {
  recipient: string;
  phone: string;
  address: string;
}

export interface ReturnAddress extends ReturnAddressFields {
  /** 0: the merchant has not said any. */
  version: number;
  /** All of it, as the buyer sees it; empty when there is none. */
  text: string;
}

export interface Account {
  id: string;
  login: string;
  name: string;
  role: Role;
  market: Market | null;
  party: string | null;
  locale: Locale;
  zone: string;
  createdAt: string;
  disabledAt: string | null;
}

export interface ApiKey {
  id: string;
  name: string;
  role: Role | "INTEGRATION";
  market: Market | null;
  party: string | null;
  createdAt: string;
  revokedAt: string | null;
}

export interface IssuedKey {
  id: string;
  /** Told once; null in the answer to a repeat. */
  secret: string | null;
}

export interface ReaderLag {
  name: string;
  lag: number;
  /** Why it last failed; empty when it did not. */
  failure: string | null;
}
export interface LedgerAccount {
  account: string;
  balance: Money;
}
export interface LedgerCheck {
  balanced: boolean;
  /** Per check, in how many places it failed. */
  wrong: Record<string, number>;
}
export type RefundProgress = "SENDING" | "UNKNOWN" | "FAILED_RETRYING" | "SETTLED" | "REVERSED";
export interface OperationsRefund {
  id: string;
  orderId: string;
  origin: string;
  market: Market;
  buyer: string;
  provider: string;
  amount: Money;
  state: RefundProgress;
  attempt: number;
  reference: string;
  /** The provider's own word for why it is unknown, failed or reversed. */
  code: string;
  startedAt: string;
  settledAt: string | null;
  dueAt: string | null;
  needsHuman: boolean;
  /** The provider has contradicted itself, and nobody has said yet what came of it. */
  doubt: boolean;
}

export interface DocketEntry {
  no: string;
  publishedAt: string;
  title: string;
  market: Market;
  type: CaseType;
  typeText: string;
  reasonText: string;
  outcomeText: string;
  asked: Money;
  awarded: Money;
  responsibility: Responsibility;
  automatic: boolean;
  rules: { code: string; text: string }[];
  reasons: Partial<Record<Locale, string>>;
  lines: { line: number; title: string; outcome: Outcome; outcomeText: string; amount: Money }[];
}
