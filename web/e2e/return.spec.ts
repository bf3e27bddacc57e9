import { expect, test } from "@playwright/test";
import { apply, market, WORDS } from "./market";
import { act, demoLogins, everybodyLeaves, shot, submit, usable } from "./people";

test.afterAll(everybodyLeaves);

test("D1, D2: goods go back, are counted, and the money follows", async ({ browser, page }) => {
  const { buyer, merchant, order } = await market(browser, await demoLogins(page), "RETURN_REFUND");
  const id = await apply(buyer, order, { type: "RETURN_REFUND", reason: "QUALITY" });

  await act(buyer, "modify");
  await buyer.locator(`.ant-drawer ${WORDS}`).fill("补充：裂缝在瓶底，装水会渗漏。");
  await usable(buyer, "the changed request");
  await shot(buyer, "20-buyer-modify");
  await submit(buyer);

  await merchant.goto(`/merchant/cases/${id}?do=agree-return`);
  await merchant.locator(`.ant-drawer ${WORDS}`).fill("浙江省杭州市余杭区仓前街道 1 号仓 售后组 0571-0000");
  await shot(merchant, "21-merchant-agree-return");
  await submit(merchant);

  await act(buyer, "ship-return");
  await expect(buyer.locator(".ant-drawer")).toContainText("仓前街道");
  await buyer.locator("#carrier").fill("中通快递");
  await buyer.locator("#tracking").fill(`ZT${order.id.slice(0, 10)}`);
  await shot(buyer, "22-buyer-ship");
  await submit(buyer);

  await act(merchant, "confirm-return");
  await merchant.locator('.ant-drawer input[value="counted"]').check();
  await usable(merchant, "counting what came back");
  await shot(merchant, "23-merchant-count");
  await merchant.locator('.ant-drawer input[value="whole"]').check();
  await expect(merchant.locator(".preview")).toContainText("¥");
  await shot(merchant, "24-merchant-confirm");
  await submit(merchant);

  await expect(buyer.locator(".refund-settled")).toBeVisible({ timeout: 60_000 });
  await shot(buyer, "25-buyer-refunded");
});
