import type { components } from "../openapi.gen";

/** The contract as the server describes it; `npm run types` writes it anew. */
export type Schemas = components["schemas"];

/** Those who can sign in; keys and the clock act too, but never look at a page. */
export type Role = Exclude<Schemas["Me"]["role"], "INTEGRATION" | "SYSTEM">;
export type Locale = "zh-CN" | "en";
/** A market's code. Which there are is the server's to say; those without words here are shown by it. */
export type Market = string;

/** Amount in minor units; how many decimals the currency has is Intl's knowledge, never ours. */
export type Money = Schemas["Money"];
export type Party = Schemas["Party"];

export interface Page<T> {
  items: T[];
  next?: string | null;
}

/** The contract leaves markets and languages open; the console knows those it has words for. */
export type Me = Schemas["Me"] & { role: Role; market?: Market | null; locale: Locale };

/** A person of the demo marketplace. */
export type DemoLogin = Schemas["DemoLogin"] & { role: Role };
export type Demo = Omit<Schemas["DemoView"], "logins"> & { logins: DemoLogin[] };

/** RFC 9457 problem, already in the reader's language; a proxy's answer has less in it. */
export type ProblemBody = Pick<Schemas["Problem"], "title" | "status"> & Partial<Schemas["Problem"]>;

export type Receipt = Schemas["Receipt"];
