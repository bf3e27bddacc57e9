import { expect, type Page, test } from "@playwright/test";
import { as } from "./bench";
import { bothWidths, everybodyLeaves, PHONE, shot } from "./people";
import { read } from "./shop";

/** docs/guides/tour.md, what happens by itself: the market's clock is moved by its buttons, for everybody, so this comes last. */

test.afterAll(everybodyLeaves);

async function open(page: Page, home: string, order: string): Promise<void> {
  const { items } = await read<{ items: { id: string; open: boolean }[] }>(page, `/cases?q=${order}`);
  await page.goto(`${home}/cases/${(items.find((one) => one.open) ?? items[0])?.id}`);
  await expect(page.locator(".headline")).toBeVisible();
}

/** The button answers when all that falls due on the way has happened. */
async function later(page: Page, step: string): Promise<void> {
  const answered = page.waitForResponse((r) => r.url().endsWith("/demo/clock"), { timeout: 120_000 });
  await page.locator(".clock-steps button", { hasText: step }).click();
  expect((await answered).ok()).toBe(true);
}

async function says(page: Page, ...words: (string | RegExp)[]): Promise<void> {
  for (const each of words) await expect(page.locator("main")).toContainText(each);
}

test("days pass, and carriers, silence and clean weeks do what the tour says", async ({ browser }) => {
  const lin = await as(browser, "lin", PHONE);
  const wei = await as(browser, "wei", PHONE);
  const merchant = await as(browser, "qingshan");
  const rival = await as(browser, "xinghe");
  await rival.goto("/merchant/standing");
  await expect(rival.locator('[data-restriction="BEGUN"]')).toHaveCount(1);
  await shot(rival, "clock-standing-before");

  await open(merchant, "/merchant", "PP-20731");
  await says(merchant, "等待快递公司");
  await later(merchant, "+1 天");
  await says(merchant, "已退回买家", "快件已拦截");
  await bothWidths(merchant, "clock-PP-20731");
  await open(wei, "/buyer", "PP-20732");
  await says(wei, "已退还给您", "收件人拒收");
  await bothWidths(wei, "clock-PP-20732");
  await open(rival, "/merchant", "PP-20024");
  await says(rival, "平台已介入");
  await shot(rival, "clock-PP-20024");
  await open(lin, "/buyer", "PP-20332");
  await expect(lin.locator('[data-command="sign-settlement"]'), "it lapsed").toHaveCount(0);
  await says(lin, "平台介入");
  await bothWidths(lin, "clock-PP-20332");

  await open(merchant, "/merchant", "PP-20734");
  await later(merchant, "+1 天");
  await says(merchant, "退回的商品已送达");
  await expect(merchant.locator('[data-command="confirm-return"]')).toBeVisible();
  await shot(merchant, "clock-PP-20734");

  await open(lin, "/buyer", "PP-20733");
  await later(lin, "+1 天");
  await says(lin, "快件遗失", "丢件");
  await bothWidths(lin, "clock-PP-20733");
  await open(merchant, "/merchant", "PP-20711");
  await expect(merchant.locator(".headline.mine"), "back to the merchant").toBeVisible();
  await says(merchant, "快递公司逾期未答复能否拦截");
  await shot(merchant, "clock-PP-20711");
  await lin.goto("/buyer/matters");
  await lin.locator("main li", { hasText: "PP-20741" }).getByRole("link").first().click();
  await says(lin, "支付到您的钱包");

  await rival.goto("/merchant/standing");
  await later(rival, "+7 天");
  await rival.reload();
  await expect(rival.locator(".standing-entry").first()).toBeVisible();
  await expect(rival.locator('[data-restriction="BEGUN"]'), "over by itself").toHaveCount(0);
  await says(rival, "一周无违规，信誉分恢复");
  await bothWidths(rival, "clock-standing-after");
  for (const page of [lin, wei, merchant, rival]) await page.context().close();
});
