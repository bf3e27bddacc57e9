import { expect, test } from "@playwright/test";
import { DESK, shot } from "./people";

test("who logs in sees their own rooms at once, and who logs out leaves nothing behind", async ({ page }) => {
  await page.setViewportSize(DESK);
  const enter = async (login: string) => {
    await page.locator("#login").fill(login);
    await page.locator("#password").fill("redress-demo");
    await page.locator('form button[type="submit"]').click();
  };
  await page.goto("/login");
  await enter("qingshan");
  await expect(page.locator(".who")).toHaveText("青山家居旗舰店");
  await expect(page.locator(".nav a")).not.toHaveCount(0);
  await expect(page.locator(".clock-bar")).toContainText("Asia/Shanghai");
  await expect(page.locator("tbody tr").first()).toBeVisible();
  await shot(page, "70-merchant-just-in");

  await page.locator(".corner .linklike").first().click();
  await page.waitForURL(/\/login/);
  await expect(page.locator(".who")).toHaveCount(0);

  await enter("nordlicht");
  await expect(page.locator(".who")).toHaveText("Nordlicht Handel GmbH");
  await page.goto("/merchant?view=open");
  await expect(page.locator("tbody tr").first()).toBeVisible();
  await expect(page.locator("tbody")).not.toContainText("PP-");

  await page.goto("/login");
  await page.waitForURL(/\/merchant/);
});
