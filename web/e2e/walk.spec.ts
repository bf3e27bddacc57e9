import { expect, type Page, test } from "@playwright/test";
import { apply, attach, market, WORDS } from "./market";
import { act, DESK, demoLogins, everybodyLeaves, PHONE, shot, sign, signIn, submit, usable } from "./people";

test.afterAll(everybodyLeaves);

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
  await judge.locator('.rule-form .choices.inline input[value="MERCHANT"]').check();
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
  await sign(judge);
  await expect(judge.locator(".responsibility-bar").first()).toBeVisible();
}

test("from application through rejection and ruling to money and publication", async ({ browser, page }) => {
  const logins = await demoLogins(page);
  const { buyer, merchant, order } = await market(browser, logins, "REFUND_ONLY");
  const judgeLogin = logins.find((l) => l.role === "ARBITRATOR");
  if (!judgeLogin) throw new Error("the demo has no arbitrator");
  const judge = await signIn(browser, judgeLogin, DESK);

  const id = await apply(buyer, order, { type: "REFUND_ONLY", reason: "QUALITY" });
  await usable(buyer, "the buyer's case");
  await shot(buyer, "05-buyer-case");

  await merchant.goto(`/merchant/cases/${id}`);
  await usable(merchant, "the merchant's case");
  await shot(merchant, "06-merchant-case");
  await act(merchant, "send-script");
  await merchant.locator('.ant-drawer input[type="radio"]').first().check();
  await submit(merchant);
  // The buyer sees the merchant's words and that it is waited for, answers, and opens the gate.
  await expect(buyer.locator(".gate-words")).toBeVisible();
  await usable(buyer, "the merchant asks before it rejects");
  await act(buyer, "add-statement");
  await buyer.locator(`.ant-drawer ${WORDS}`).fill("开箱就是这样，照片里看得很清楚。");
  await submit(buyer);
  await expect(merchant.locator('[data-command="reject"]')).toBeVisible();
  await usable(merchant, "the gate is open");
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
  await expect(page.locator("blockquote.prewrap")).toBeVisible();
  await usable(page, "the docket");
  await shot(page, "16-docket");
});
