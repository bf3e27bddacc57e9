import { expect, type Page } from "@playwright/test";
import { picture } from "./people";

/** The shop and the people, by API: what has to have happened before the form that a test is about. */

interface Answer {
  id: string;
}

const BASE = "/api/v1";

const PARTIES = {
  lin: { id: "b-lin", name: "林小雨" },
  qingshan: { id: "m-qingshan", name: "青山家居旗舰店" },
};

let count = 0;

function key(): string {
  count += 1;
  return `e2e-${Date.now().toString(36)}-${count}`;
}

async function answered<T>(what: string, asked: ReturnType<Page["request"]["post"]>): Promise<T> {
  const response = await asked;
  expect(response.ok(), `${what}: ${response.status()} ${await response.text()}`).toBe(true);
  return JSON.parse((await response.text()) || "null") as T;
}

async function headersOf(page: Page): Promise<Record<string, string>> {
  const cookies = await page.context().cookies();
  const token = cookies.find((c) => c.name === "XSRF-TOKEN")?.value ?? "";
  return { "Idempotency-Key": key(), "X-XSRF-TOKEN": decodeURIComponent(token) };
}

/** As the person who is signed in on that page. */
export async function send<T = Answer>(page: Page, path: string, data: unknown): Promise<T> {
  return answered<T>(path, page.request.post(BASE + path, { data, headers: await headersOf(page) }));
}

/** Shows a file of whoever is signed in on that page; its id. */
export async function show(
  page: Page,
  orderId: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<string> {
  const multipart = { orderId, file };
  const asked = page.request.post(`${BASE}/evidence`, { multipart, headers: await headersOf(page) });
  return (await answered<Answer>("/evidence", asked)).id;
}

async function photo(page: Page, orderId: string): Promise<string> {
  return show(page, orderId, await picture(page, "bowl.png"));
}

export async function read<T>(page: Page, path: string): Promise<T> {
  return answered<T>(path, page.request.get(BASE + path));
}

/** What the shop tells by its integration key. */
export async function shop<T = Answer>(page: Page, path: string, data: unknown): Promise<T> {
  const { apiKey } = await (await page.request.get(`${BASE}/demo`)).json();
  const headers = { "Idempotency-Key": key(), Authorization: `Bearer ${apiKey}` };
  return answered<T>(path, page.request.post(BASE + path, { data, headers }));
}

/** Three bowls from Qingshan, paid by Lin and on their way to nobody yet; so many hours ago, to be shipped within 48. */
export async function paidOrder(page: Page, paid = 9999, hoursAgo = 0): Promise<string> {
  const demo = await (await page.request.get(`${BASE}/demo`)).json();
  const placed = Date.parse(demo.now) - hoursAgo * 3_600_000;
  const cny = (minor: number) => ({ currency: "CNY", minor });
  const shopOrderId = key();
  const { id } = await shop(page, "/orders", {
    market: "CN",
    shopOrderId,
    placedAt: new Date(placed).toISOString(),
    promisedShipAt: new Date(placed + 48 * 3_600_000).toISOString(),
    buyer: PARTIES.lin,
    merchant: PARTIES.qingshan,
    lines: [
      {
        sku: "BOWL-03",
        title: "粗陶饭碗 Stoneware bowl",
        category: "home",
        quantity: 3,
        listAmount: cny(paid + 1001),
        merchantCoupon: cny(1001),
        paid: cny(paid),
      },
    ],
    freight: cny(0),
    payments: [{ reference: `pay-${shopOrderId}`, amount: cny(paid), provider: "wallet" }],
  });
  return id;
}

/** Three bowls for ¥99.99, or what they cost this time, received just now. */
export async function receivedOrder(page: Page, paid = 9999): Promise<string> {
  const id = await paidOrder(page, paid);
  await shop(page, `/orders/${id}/received`, {});
  return id;
}

export interface People {
  buyer: Page;
  merchant: Page;
}

/** Lin is not content with her three bowls. */
export async function applied(
  { buyer }: People,
  type: "REFUND_ONLY" | "RETURN_REFUND",
  paid = 9999,
  quality = type === "REFUND_ONLY",
): Promise<string> {
  const orderId = await receivedOrder(buyer, paid);
  const { id } = await send(buyer, "/cases", {
    orderId,
    type,
    reason: quality ? "QUALITY" : "NO_REASON",
    goodsReceived: true,
    lines: [{ line: 1, quantity: 3 }],
    statement: quality ? "三只碗的釉面都有裂纹。" : "买多了，没有用过。",
    evidence: quality ? [await photo(buyer, orderId), await photo(buyer, orderId)] : [],
  });
  return id;
}

/** The goods are on their way back, and the merchant is to look at them. */
export async function sentBack(people: People, quality = false): Promise<string> {
  const id = await applied(people, "RETURN_REFUND", 9999, quality);
  await send(people.merchant, `/cases/${id}/agree-return`, { address: "杭州市余杭区 1 号仓 0571-0000" });
  await send(people.buyer, `/cases/${id}/ship-return`, { carrier: "中通快递", tracking: key() });
  return id;
}

/** Sent back, because of a fault or for no reason, taken and paid; its case and its order. */
export async function returned(
  people: People,
  quality: boolean,
): Promise<{ id: string; orderId: string; shopOrderId: string }> {
  const id = await sentBack(people, quality);
  await send(people.merchant, `/cases/${id}/confirm-return`, { lines: [] });
  await expect.poll(async () => (await caseNow(people.buyer, id)).state).toBe("CLOSED_REFUNDED");
  return read(people.buyer, `/cases/${id}`);
}

/** Rejected, and the buyer has called the platform. */
export async function beforeThePlatform(people: People, paid?: number): Promise<string> {
  const id = await applied(people, "REFUND_ONLY", paid);
  const { rejectReasons } = await read<{ rejectReasons: { code: string; requiresPhotos: number }[] }>(
    people.merchant,
    `/cases/${id}/options`,
  );
  const reason = rejectReasons.find((r) => r.requiresPhotos === 0);
  if (!reason) throw new Error("no reason to reject goes without a photo");
  await send(people.merchant, `/cases/${id}/send-script`, { reason: reason.code });
  await send(people.buyer, `/cases/${id}/add-statement`, {
    text: "开箱就有裂缝，我坚持申请。",
    evidence: [],
  });
  await send(people.merchant, `/cases/${id}/reject`, {
    reason: reason.code,
    statement: "商品按订单发出且已签收，仅退款不符合约定，可以申请退货退款。",
    evidence: [],
  });
  await send(people.buyer, `/cases/${id}/request-intervention`, { statement: "请平台裁决。", evidence: [] });
  return id;
}

export interface CaseNow {
  state: string;
  turn: string;
  money: { granted: { minor: number }; settled: { minor: number } };
  hearing: { phase: string; asked: { question: string } | null } | null;
  allowedActions: { command: string }[];
}

export function caseNow(page: Page, id: string): Promise<CaseNow> {
  return read<CaseNow>(page, `/cases/${id}`);
}
