import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { as } from "./bench";
import { WORDS } from "./market";
import { act, bothWidths, everybodyLeaves, PHONE, shot, submit, usable } from "./people";
import { applied, type People, paidOrder, read } from "./shop";

/** docs/guides/tour.md: what the merchant is urged to, told and taken to, from a phone. */

test.afterAll(everybodyLeaves);

async function next(page: Page): Promise<void> {
  await page.getByRole("button", { name: "下一步" }).click();
}

test("an order that is late: urged once a day, and agreed the moment it is applied for", async ({
  browser,
}) => {
  const buyer = await as(browser, "lin", PHONE);
  const order = await paidOrder(buyer, 9999, 70);
  await buyer.goto(`/buyer/orders/${order}`);
  await buyer.getByRole("button", { name: "催商家发货" }).click();
  await expect(buyer.locator("main")).toContainText("您已催过发货");
  await expect(buyer.getByRole("button", { name: "催商家发货" })).toHaveCount(0);
  await bothWidths(buyer, "tour-late-order");

  await buyer.getByRole("link", { name: "申请售后" }).click();
  const more = buyer.locator(".stepper button:last-child:enabled");
  if ((await buyer.locator(".stepper output").first().textContent()) === "0") await more.first().click();
  await buyer.locator('input[type="radio"][value="NOT_WANTED"]').check();
  await next(buyer);
  await buyer.locator('input[value="REFUND_ONLY"]').check();
  await next(buyer);
  await expect(buyer.locator(".apply-total")).toContainText("99.99");
  await next(buyer);
  await buyer.locator(WORDS).fill("说好两天发货，到现在还没发，不等了。");
  await expect(buyer.locator(".preview"), "the refund").toContainText("99.99");
  await expect(buyer.locator(".preview"), "and the compensation").toContainText("5.00");
  await bothWidths(buyer, "tour-late-preview");
  await buyer.getByRole("button", { name: "提交申请" }).click();
  await buyer.waitForURL(/\/buyer\/cases\//);
  await expect(buyer.locator(".refund-settled")).toHaveCount(2, { timeout: 60_000 });
  await expect(buyer.locator(".headline")).toContainText("已退还给您");
  await expect(buyer.locator(".money-sums")).toContainText("5.00");
  await bothWidths(buyer, "tour-late-agreed");
  await buyer.context().close();
});

test("before a rejection: urged, asked, and the door opens as the buyer writes in the chat", async ({
  browser,
}) => {
  const people: People = { buyer: await as(browser, "lin", PHONE), merchant: await as(browser, "qingshan") };
  const { buyer, merchant } = people;
  const id = await applied(people, "REFUND_ONLY");
  await buyer.goto(`/buyer/cases/${id}`);
  await act(buyer, "urge");
  await usable(buyer, "urging");
  await submit(buyer);
  await expect(buyer.locator('[data-command="urge"]')).toHaveCount(0);
  await expect(buyer.locator(".timeline")).toContainText("买家催促处理");
  await expect(buyer.locator(".closed-doors")).toContainText("您已经催过了");
  await bothWidths(buyer, "tour-urged");

  await merchant.goto(`/merchant/cases/${id}`);
  await expect(merchant.locator(".timeline"), "the merchant reads it").toContainText("买家催促处理");
  await act(merchant, "send-script");
  await merchant.locator('.ant-drawer input[type="radio"]:enabled').first().check();
  await bothWidths(merchant, "tour-send-script");
  await submit(merchant);
  await expect(merchant.locator('[data-command="reject"]')).toHaveCount(0);
  await expect(buyer.locator(".gate-words")).toBeVisible();
  await buyer.locator(".chat-write textarea").first().fill("我再拍了一段，裂纹很明显，麻烦看一下。");
  await buyer.locator(".chat-write .ant-btn-primary").click();
  await expect(merchant.locator('[data-command="reject"]'), "without a reload").toBeVisible();
  await shot(merchant, "tour-gate-open");
  for (const page of [buyer, merchant]) await page.context().close();
});

/** antd's list lies outside the form. */
async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.locator(`main form #${field}`).click();
  await page.locator(".ant-select-item-option", { hasText: option }).click();
}

test("before a court: on record, on hold, and ended", async ({ browser }) => {
  const people: People = { buyer: await as(browser, "lin", PHONE), merchant: await as(browser, "qingshan") };
  const { buyer, merchant } = people;
  const id = await applied(people, "REFUND_ONLY");
  const reference = `(2026)沪0115民初${Date.now() % 10_000}号`;
  await merchant.goto(`/merchant/cases/${id}`);
  await merchant.getByRole("button", { name: "登记外部程序" }).click();
  await choose(merchant, "kind", "法院");
  await merchant.locator("main form #reference").fill(reference);
  await merchant.locator("main form #deadline").fill("2027-06-01T10:00");
  await merchant.locator("main form #statement").fill("买家收货后仅退款且不回复消息，起诉要求返还货款。");
  await bothWidths(merchant, "tour-proceeding-to-record");
  await merchant.locator("main form button[type='submit']").click();
  await expect(merchant.locator("main")).toContainText("任何内容都不会被删除");

  await buyer.goto(`/buyer/cases/${id}`);
  await expect(buyer.locator("main")).toContainText(reference);
  await expect(buyer.getByRole("button", { name: "登记结果" }), "not a party's to say").toHaveCount(0);
  const operator = await as(browser, "ops");
  await operator.goto(`/operations/cases/${id}`);
  await operator.getByRole("button", { name: "登记结果" }).click();
  await choose(operator, "outcome", "和解或调解");
  await operator.locator("main form:has(#outcome) #statement").fill("经法院调解，双方再无争议。");
  await bothWidths(operator, "tour-proceeding-to-end");
  await operator.locator("main form:has(#outcome) button[type='submit']").click();
  await expect(operator.locator("main")).toContainText("和解或调解: 经法院调解");
  await expect(operator.locator("main"), "the hold is over").not.toContainText("任何内容都不会被删除");
  for (const page of [buyer, merchant, operator]) await page.context().close();
});

test("a receipt from a case's page is held against the record by anybody", async ({ browser }) => {
  const buyer = await as(browser, "lin", PHONE);
  const { items } = await read<{ items: { id: string }[] }>(buyer, "/cases?q=PP-20020");
  await buyer.goto(`/buyer/cases/${items[0]?.id}`);
  const saved = buyer.waitForEvent("download");
  await buyer.getByRole("button", { name: "下载回执" }).click();
  const receipt = await (await saved).path();

  const stranger = await browser.newContext({ viewport: PHONE, locale: "zh-CN" });
  const page = await stranger.newPage();
  await page.goto("/record");
  await page.locator('input[type="file"]').setInputFiles(receipt);
  await expect(page.locator("output")).toContainText("没有任何改动");
  await bothWidths(page, "tour-record-intact");
  const text = readFileSync(receipt, "utf8");
  const bent = text.replace(/[0-9a-f]{64}/, (hash) => hash.replaceAll(/./g, "0"));
  expect(bent, "a hash in it").not.toBe(text);
  await page.locator("textarea").fill(bent);
  await page.getByRole("button", { name: "校验" }).click();
  await expect(page.locator("output")).toContainText("有内容被改动");
  await page.locator("textarea").fill("这是一封信");
  await page.getByRole("button", { name: "校验" }).click();
  await expect(page.getByRole("alert")).toContainText("这不是回执");
  await bothWidths(page, "tour-record-unreadable");
  await stranger.close();
  await buyer.context().close();
});
