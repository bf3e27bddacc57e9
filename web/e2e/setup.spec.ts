import { expect, test } from "@playwright/test";
import { DESK, shot, usable } from "./people";

const FIRST = process.env.REDRESS_FIRST_URL;
const CODE = process.env.REDRESS_SETUP_CODE ?? "";

test.skip(!FIRST, "needs a server at its first start: REDRESS_FIRST_URL and REDRESS_SETUP_CODE");

test("the first start asks for an operator, once, and lets nobody in without the code", async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: FIRST, viewport: DESK, locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto("/");
  await page.waitForURL(/\/setup/);
  await page.locator("#code").fill("AAAA-AAAA-AAAA-AAAA");
  await page.locator("#login").fill("first");
  await page.locator("#name").fill("值班运营");
  await page.locator("#password").fill("a sentence is best");
  await usable(page, "the setup");
  await shot(page, "80-setup");
  await page.locator('form button[type="submit"]').click();
  await expect(page.locator(".problem")).toBeVisible();
  await shot(page, "81-setup-wrong-code");

  await page.locator("#code").fill(CODE);
  await page.locator('form button[type="submit"]').click();
  await page.waitForURL(/\/operations/);
  await expect(page.locator(".who")).toHaveText("值班运营");
  await expect(page.locator(".empty"), "no invented data").toBeVisible();
  await shot(page, "82-setup-done");

  expect((await (await page.request.get("/api/v1/setup")).json()).needed).toBe(false);
  const stranger = await browser.newContext({ baseURL: FIRST, locale: "zh-CN" });
  const late = await stranger.newPage();
  await late.goto("/setup");
  await expect(late.locator(".empty")).toBeVisible();
  await late.getByRole("link").last().click();
  await expect(late.locator("#password")).toBeVisible();
  await stranger.close();
  await context.close();
});
