import { expect, type Page, test } from "@playwright/test";
import { as } from "./bench";
import { attach, WORDS } from "./market";
import { bothWidths, everybodyLeaves, PHONE, shot, usable } from "./people";
import { type People, returned } from "./shop";

/** docs/guides/tour.md, claims and complaints, return freight: each raised by a form and answered on its page. */

test.afterAll(everybodyLeaves);

interface Plea {
  code?: string;
  reason?: string;
  amount?: string;
  words: string;
  file?: string;
}

async function fill(page: Page, { code, reason, amount, words, file }: Plea): Promise<void> {
  const form = page.locator(".ant-drawer form");
  for (const chosen of [code, reason])
    if (chosen) await form.locator(`input[type="radio"][value="${chosen}"]`).check();
  if (amount) await form.locator('input[inputmode="decimal"]').fill(amount);
  await form.locator(WORDS).fill(words);
  if (file) await attach(page, file);
}

async function sent(page: Page): Promise<void> {
  await page.locator('.ant-drawer form button[type="submit"]').click();
  await expect(page.locator(".ant-drawer form")).toHaveCount(0);
}

/** On the order's page; the form is looked at on a desk and on a phone before it is sent. */
async function raise(page: Page, kind: string, plea: Plea): Promise<void> {
  await page.locator(`[data-raise="${kind}"]`).click();
  await expect(page.locator(".ant-drawer .consequence")).toBeVisible();
  await fill(page, plea);
  await bothWidths(page, `tour-raise-${kind}`);
  await sent(page);
}

/** From the order's page to what was raised there, and what is done about it. */
async function answer(page: Page, order: string, kind: string, command: string, plea?: Plea): Promise<void> {
  await page.goto(order);
  await page.locator("main li a", { hasText: kind }).first().click();
  await page.locator(`[data-command="${command}"]`).click();
  await expect(page.locator(".ant-drawer .consequence")).toBeVisible();
  if (plea) await fill(page, plea);
  await usable(page, `${command}: ${kind}`);
  await shot(page, `tour-answer-${command}`);
  await sent(page);
}

/** What the platform decides, from its own list. */
async function decided(page: Page, list: string, order: string, command: string, plea: Plea): Promise<void> {
  await page.goto(list);
  await page.locator("main li", { hasText: order }).getByRole("link").first().click();
  await page.locator(`[data-command="${command}"]`).click();
  await fill(page, plea);
  await usable(page, `${command} on ${order}`);
  await shot(page, `tour-${command}`);
  await sent(page);
}

test("what follows an order is raised by either side, and answered", async ({ browser }) => {
  const people: People = { buyer: await as(browser, "lin", PHONE), merchant: await as(browser, "qingshan") };
  const { buyer, merchant } = people;
  const { orderId, shopOrderId } = await returned(people, true);
  const bought = `/buyer/orders/${orderId}`;
  const sold = `/merchant/orders/${orderId}`;

  await buyer.goto(bought);
  await raise(buyer, "FREIGHT", {
    amount: "14",
    words: "寄回三只碗付了 14 元运费，付款凭证见照片，请商家承担。",
    file: "receipt.png",
  });
  await raise(buyer, "COMPLAINT", {
    code: "LATE_SHIPMENT",
    words: "商家答应当天发货，拖了三天才寄出，请平台处理。",
    file: "promise.png",
  });
  await bothWidths(buyer, "tour-order-with-matters");

  await answer(merchant, sold, "退货运费", "agree");
  await expect(merchant.locator("main")).toContainText("14.00");
  await expect(merchant.locator("main"), "settled").toContainText("已支付");
  await answer(merchant, sold, "投诉", "reply", {
    words: "仓库当天爆单，我们已向买家说明并致歉，今后会准时发货。",
  });
  await expect(merchant.locator("main")).toContainText("已答复");
  await merchant.goto(sold);
  await raise(merchant, "MISTAKEN_REFUND", {
    words: "客服误点了同意，退回的商品有明显使用痕迹，请买家退回一部分。",
    file: "used.png",
  });
  await raise(merchant, "PRICE_DIFFERENCE", {
    code: "1",
    reason: "REMOTE_DELIVERY",
    amount: "6",
    words: "您后来改到新疆收货，运费多出 6 元，愿意补的话请点同意。",
  });

  await answer(buyer, bought, "误退款追回", "pay-part", {
    amount: "30",
    words: "确实用过一只，所以只退回一只的钱，其余请平台裁决。",
  });
  await expect(buyer.locator("main")).toContainText("30.00");
  await bothWidths(buyer, "tour-claim-disputed");
  await answer(buyer, bought, "补差价", "decline");
  await expect(buyer.locator("main")).toContainText("您已拒绝，其他一切不变");
  await buyer.goto(bought);
  await buyer.locator("main li a", { hasText: "退货运费" }).first().click();
  await expect(buyer.locator("main"), "the merchant paid").toContainText("支付到您的钱包");

  const judge = await as(browser, "zhou");
  await decided(judge, "/arbitration/matters?kind=MISTAKEN_REFUND", shopOrderId, "rule", {
    amount: "0",
    words: "照片不能说明三只碗都用过，买家已退回的一只足够。",
  });
  await expect(judge.locator("main")).toContainText("平台裁决");
  const operator = await as(browser, "ops");
  await decided(operator, "/operations/matters?kind=COMPLAINT", shopOrderId, "decide", {
    words: "商家按承诺的时间发货，投诉的情况没有依据，不予支持。",
  });
  await expect(operator.locator("main")).toContainText("投诉不成立");
  for (const page of [buyer, merchant, judge, operator]) await page.context().close();
});

test("a return that was the buyer's to pay says so", async ({ browser }) => {
  const people: People = { buyer: await as(browser, "lin", PHONE), merchant: await as(browser, "qingshan") };
  const { orderId } = await returned(people, false);
  const { buyer } = people;
  await buyer.goto(`/buyer/orders/${orderId}`);
  await expect(buyer.locator('[data-raise="COMPLAINT"]')).toBeVisible();
  await expect(buyer.locator('[data-raise="FREIGHT"]')).toHaveCount(0);
  await expect(buyer.locator("main")).toContainText("该原因的退货运费由买家承担");
  await bothWidths(buyer, "tour-freight-is-yours");
  for (const page of [buyer, people.merchant]) await page.context().close();
});
