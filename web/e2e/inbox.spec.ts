import { expect, test } from "@playwright/test";
import { DESK, demoLogin, everybodyLeaves, PHONE, shot, signIn, usable } from "./people";
import { applied, send } from "./shop";

test.afterAll(everybodyLeaves);

test("messages arrive while one looks, and stay read", async ({ browser }) => {
  const buyer = await signIn(browser, await demoLogin(browser, "lin"), PHONE);
  const merchant = await signIn(browser, await demoLogin(browser, "qingshan"), DESK);
  await merchant.goto("/merchant/inbox");
  const readAll = merchant.locator("h1 + button");
  const badge = merchant.locator(".inbox-link .badge");
  await expect(merchant.locator(".message").first()).toBeVisible();
  if (await readAll.isVisible()) await readAll.click();
  await expect(badge).toHaveCount(0);
  await expect(merchant.locator(".message.unread")).toHaveCount(0);

  const id = await applied({ buyer, merchant }, "RETURN_REFUND");
  await expect(badge, "without a reload").toHaveText("1");
  await expect(merchant.locator(".message.unread")).toHaveCount(1);
  await usable(merchant, "the inbox");
  await shot(merchant, "60-merchant-inbox");

  await buyer.goto(`/buyer/cases/${id}`);
  const before = Number(
    (await buyer
      .locator(".inbox-link .badge")
      .textContent({ timeout: 2000 })
      .catch(() => "0")) ?? "0",
  );
  await send(merchant, `/cases/${id}/agree-return`, { address: "杭州市余杭区 1 号仓" });
  await expect(buyer.locator(".inbox-link .badge")).not.toHaveText(String(before));
  await buyer.locator(".inbox-link").click();
  await expect(buyer.locator(".message.unread").first()).toBeVisible();
  await usable(buyer, "the buyer's inbox");
  await shot(buyer, "61-buyer-inbox");

  await readAll.click();
  await expect(badge).toHaveCount(0);
  await expect(merchant.locator(".message.unread")).toHaveCount(0);
  await merchant.locator(".message a").first().click();
  await merchant.waitForURL(new RegExp(`/merchant/cases/${id}`));
});
