export type Role = "BUYER" | "MERCHANT" | "ARBITRATOR" | "OPERATOR";
export type Locale = "zh-CN" | "en";
export type Market = "CN" | "DE" | "UK-TRADE";

/** Amount in minor units; how many decimals the currency has is Intl's knowledge, never ours. */
export interface Money {
  currency: string;
  minor: number;
}

export interface Party {
  id: string;
  name: string;
}

export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface Me {
  accountId: string;
  login: string;
  name: string;
  role: Role;
  market: Market | null;
  party: string | null;
  locale: Locale;
  zone: string;
}

export interface Demo {
  enabled: boolean;
  now: string | null;
  logins: { login: string; password: string; role: Role; name: string; market: Market | null }[];
}

/** RFC 9457 problem, already in the reader's language. */
export interface ProblemBody {
  type?: string;
  title: string;
  status: number;
  code?: string;
  detail?: string;
  nextStep?: string;
  retryAt?: string;
  fields?: { field: string; code: string; text: string }[];
}

export interface Receipt {
  id: string;
  version: number;
  state: string;
  at: string;
}
