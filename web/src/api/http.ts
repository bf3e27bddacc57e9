import i18n from "i18next";
import type { ProblemBody } from "./types";

const BASE = "/api/v1";

/** The server said no (or nothing): carries the problem so that pages can show what happened and what to do. */
export class Problem extends Error {
  constructor(readonly body: ProblemBody) {
    super(body.detail ?? body.title);
  }
  get status() {
    return this.body.status;
  }
  get code() {
    return this.body.code ?? "";
  }
}

function csrf(): string | undefined {
  const pair = document.cookie.split("; ").find((c) => c.startsWith("XSRF-TOKEN="));
  return pair && decodeURIComponent(pair.slice("XSRF-TOKEN=".length));
}

function headers(extra: Record<string, string>): Headers {
  const all = new Headers({ Accept: "application/json", "Accept-Language": i18n.language, ...extra });
  const token = csrf();
  if (token) all.set("X-XSRF-TOKEN", token);
  return all;
}

async function problemOf(response: Response): Promise<Problem> {
  const fallback: ProblemBody = { title: i18n.t("error.server"), status: response.status };
  try {
    return new Problem({ ...fallback, ...((await response.json()) as ProblemBody) });
  } catch {
    return new Problem(fallback);
  }
}

async function call<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(BASE + path, { credentials: "same-origin", ...init });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new Problem({
      title: i18n.t("error.offline"),
      detail: i18n.t("error.offlineNext"),
      status: 0,
      code: "OFFLINE",
    });
  }
  if (!response.ok) throw await problemOf(response);
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

export function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return call<T>(path, { headers: headers({}), signal });
}

/** `key` names one intention: the same key with the same body is answered once, however often it is sent. `ifMatch` is the ETag that was looked at. */
export function post<T>(
  path: string,
  body: unknown,
  key?: string,
  signal?: AbortSignal,
  ifMatch?: string,
): Promise<T> {
  const extra: Record<string, string> = { "Content-Type": "application/json" };
  if (key) extra["Idempotency-Key"] = key;
  if (ifMatch) extra["If-Match"] = ifMatch;
  return call<T>(path, { method: "POST", headers: headers(extra), body: JSON.stringify(body), signal });
}

export function postFile<T>(path: string, form: FormData, key: string): Promise<T> {
  return call<T>(path, { method: "POST", headers: headers({ "Idempotency-Key": key }), body: form });
}

/** The same list as a table for spreadsheets; the browser keeps the file. */
export function saveCsv(path: string, name: string): Promise<void> {
  return saveFile(path, name, "text/csv");
}

/** Lets the browser keep what is at that address. */
export async function saveFile(path: string, name: string, type: string): Promise<void> {
  const response = await fetch(BASE + path, { headers: headers({ Accept: type }) });
  if (!response.ok) throw await problemOf(response);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

export function del(path: string): Promise<void> {
  return call<void>(path, { method: "DELETE", headers: headers({}) });
}

/** Query string without empty values, in a stable order. */
export function query(params: Record<string, string | number | boolean | null | undefined>): string {
  const set = Object.entries(params).filter(([, v]) => v !== undefined && v !== null && v !== "");
  if (set.length === 0) return "";
  return `?${new URLSearchParams(set.map(([k, v]) => [k, String(v)])).toString()}`;
}
