import { expect, type Page, test } from "@playwright/test";
import { act, DESK, demoLogins, PHONE, picture, shot, signIn, submit, usable } from "./people";

/** antd measures with a second, hidden text area. */
const WORDS = "textarea:not([aria-hidden])";

interface Order {
  id: string;
  shopOrderId: string;
  merchant: { id: string; name: string };
  openCases: string[];
}

/** A delivered order on which a refund is open for a quality reason right now, and with whose merchant we can act. */
async function orderToClaim(buyer: Page, merchants: string[]): Promise<Order | undefined> {
  const { items } = await (await buyer.request.get("/api/v1/orders?status=DELIVERED&limit=100")).json();
  for (const order of items as Order[]) {
    if (order.openCases.length > 0 || !merchants.includes(order.merchant.id)) continue;
    const answer = await (await buyer.request.get(`/api/v1/orders/${order.id}/eligibility`)).json();
    const open = answer.lines.every((line: { types: { type: string; open: boolean }[] }) =>
      line.types.some((t) => t.type === "REFUND_ONLY" && t.open),
    );
    if (open) return order;
  }
  return undefined;
}

async function attach(page: Page, name: string): Promise<void> {
  const before = await page.locator(".ant-drawer .thumb").count();
  await page.locator('.ant-drawer input[type="file"]').setInputFiles(await picture(page, name));
  await expect(page.locator(".ant-drawer .thumb")).toHaveCount(before + 1);
}

async function apply(buyer: Page, order: Order): Promise<string> {
  await buyer.goto(`/buyer/orders/${order.id}/apply`);
  const more = buyer.locator(".stepper button:last-child:enabled");
  if ((await buyer.locator(".stepper output").first().textContent()) === "0") await more.first().click();
  await buyer.locator('input[value="yes"]').check();
  await buyer.locator('input[type="radio"][value="QUALITY"]').check();
  await usable(buyer, "what happened");
  await shot(buyer, "01-buyer-what-happened");
  await buyer.getByRole("button", { name: "下一步" }).click();
  await buyer.locator('input[value="REFUND_ONLY"]').check();
  await usable(buyer, "what you want");
  await shot(buyer, "02-buyer-what-you-want");
  await buyer.getByRole("button", { name: "下一步" }).click();
  await expect(buyer.locator(".apply-total")).toContainText("¥");
  await shot(buyer, "03-buyer-what-you-get");
  await buyer.getByRole("button", { name: "下一步" }).click();
  await buyer.locator(WORDS).fill("收到时就有裂缝，装水会渗漏，照片是开箱时拍的。");
  await buyer.locator('input[type="file"]').setInputFiles([await picture(buyer, "crack.png")]);
  await expect(buyer.locator(".thumb")).toHaveCount(1);
  await shot(buyer, "04-buyer-proof");
  await buyer.getByRole("button", { name: "提交申请" }).click();
  await buyer.waitForURL(/\/buyer\/cases\//);
  return new URL(buyer.url()).pathname.split("/").pop() ?? "";
}

async function rule(judge: Page): Promise<void> {
  await judge.locator("[data-command='rule']").click();
  await expect(judge.locator(".rule-line").first()).toBeVisible();
  const [first, ...others] = await judge.locator(".rule-line").all();
  await first?.locator('input[value="PARTIAL"]').check();
  for (const line of others) await line.locator('input[value="DISMISS"]').check();
  const amount = judge.locator(".rule-amount").first();
  const asked = Number(await amount.inputValue());
  const half = (Math.floor(asked * 50) / 100).toFixed(2);
  await amount.fill(half);
  await judge.locator("#share-buyer").fill("40");
  await judge.locator("#share-merchant").fill("60");
  await judge.locator('.rule-form input[value="MERCHANT"]').check();
  await judge.locator(".rule-rules input").first().check();
  await judge.locator('input[value="believed"]').first().check();
  await judge.locator(".weigh input[type='text']").first().fill("照片与物流时间吻合。");
  await judge.locator("#reasons-zh-CN").fill("开箱照片显示裂缝；商家的出库记录不足以证明完好。");
  await judge
    .locator("#reasons-en")
    .fill("The photo shows the crack; the dispatch record does not prove otherwise.");
  await expect(judge.locator(".preview")).toContainText(half);
  await usable(judge, "the ruling form");
  await shot(judge, "12-judge-preview");
  await judge.locator('form button[type="submit"]').last().click();
  await expect(judge.locator(".responsibility-bar").first()).toBeVisible();
}

test("from application through rejection and ruling to money and publication", async ({ browser, page }) => {
  const logins = await demoLogins(page);
  const of = (role: string) => logins.filter((l) => l.role === role);
  const merchants = new Map<string, Page>();
  for (const login of of("MERCHANT")) {
    const desk = await signIn(browser, login, DESK);
    const me = await (await desk.request.get("/api/v1/session")).json();
    merchants.set(me.party, desk);
  }
  let buyer: Page | undefined;
  let order: Order | undefined;
  for (const login of of("BUYER")) {
    buyer = await signIn(browser, login, PHONE);
    order = await orderToClaim(buyer, [...merchants.keys()]);
    if (order) break;
  }
  if (!buyer || !order) throw new Error("the demo has no delivered order that can be claimed for");
  const merchant = merchants.get(order.merchant.id);
  const [judgeLogin] = of("ARBITRATOR");
  if (!merchant || !judgeLogin) throw new Error("the demo lacks a merchant's or an arbitrator's login");
  const judge = await signIn(browser, judgeLogin, DESK);

  const id = await apply(buyer, order);
  await usable(buyer, "the buyer's case");
  await shot(buyer, "05-buyer-case");

  await merchant.goto(`/merchant/cases/${id}`);
  await usable(merchant, "the merchant's case");
  await shot(merchant, "06-merchant-case");
  await act(merchant, "reject");
  await merchant.locator('.ant-drawer input[type="radio"]').first().check();
  await merchant
    .locator(`.ant-drawer ${WORDS}`)
    .fill("经核对出库视频，商品发出时完好，裂缝应为签收后造成，故不同意退款。");
  await attach(merchant, "dispatch.png");
  await shot(merchant, "07-merchant-reject");
  await submit(merchant);

  // Without a reload: what the merchant did shows up on the buyer's phone.
  await act(buyer, "request-intervention");
  await buyer.locator(`.ant-drawer ${WORDS}`).fill("开箱即有裂缝，请平台裁决。");
  await attach(buyer, "unboxing.png");
  await shot(buyer, "08-buyer-calls-platform");
  await submit(buyer);

  await act(merchant, "add-statement");
  await merchant.locator(`.ant-drawer ${WORDS}`).fill("补充出库质检记录。");
  await attach(merchant, "quality-check.png");
  await submit(merchant);
  await act(merchant, "finish-evidence");
  await submit(merchant);
  await act(buyer, "finish-evidence");
  await submit(buyer);
  await shot(buyer, "09-buyer-hearing");

  await judge.goto("/arbitration");
  await usable(judge, "the queue");
  await shot(judge, "10-judge-queue");
  await judge.locator(`[data-case="${id}"] a`).click();
  await act(judge, "take-hearing");
  await submit(judge);
  await usable(judge, "the hearing");
  await shot(judge, "11-judge-hearing");
  await rule(judge);
  await shot(judge, "13-judge-ruled");

  await expect(buyer.locator(".refund-settled")).toBeVisible({ timeout: 60_000 });
  await usable(buyer, "the buyer's case after the ruling");
  await shot(buyer, "14-buyer-money");
  await merchant.goto(`/merchant/cases/${id}`);
  await expect(merchant.locator(".responsibility-bar").first()).toBeVisible();
  await shot(merchant, "15-merchant-ruled");

  await page.setViewportSize(PHONE);
  await page.goto("/docket");
  await page.getByRole("link", { name: /\d/ }).first().click();
  await expect(page.locator("blockquote")).toBeVisible();
  await usable(page, "the docket");
  await shot(page, "16-docket");
});
