import { expect, test } from "@playwright/test";
import { DESK, demoLogin, everybodyLeaves, PHONE, shot, signIn, usable } from "./people";
import { applied } from "./shop";

test.afterAll(everybodyLeaves);

test("staff does what the owner allowed, and is told who may do more", async ({ browser }) => {
  const buyer = await signIn(browser, await demoLogin(browser, "lin"), PHONE);
  const owner = await signIn(browser, await demoLogin(browser, "qingshan"), DESK);
  const name = `员工 ${Date.now().toString(36)}`;
  const login = `e2e-${Date.now().toString(36)}`;
  const password = "four unrelated words";

  await owner.goto("/merchant/staff");
  await owner.getByRole("button", { name: "新增员工" }).click();
  await owner.locator("#staff-login").fill(login);
  await owner.locator("#staff-name").fill(name);
  await owner.locator("#staff-password").fill(password);
  await owner.locator('form input[value="refunds.agree"]').check();
  await owner.locator("#agrees-over").fill("50");
  await usable(owner, "a new member");
  await shot(owner, "75-merchant-staff-new");
  await owner.getByRole("button", { name: "添加" }).click();
  const row = owner.locator("tbody tr", { hasText: login });
  await expect(row).toContainText("50");
  await usable(owner, "the staff");
  await shot(owner, "76-merchant-staff");

  const context = await browser.newContext({ viewport: DESK, locale: "zh-CN" });
  const clerk = await context.newPage();
  await clerk.goto("/login");
  await clerk.locator("#login").fill(login);
  await clerk.locator("#password").fill(password);
  await clerk.locator('form button[type="submit"]').click();
  await clerk.waitForURL(/\/merchant/);
  await expect(clerk.locator("h1")).toBeVisible();
  await expect(clerk.locator('.nav a[href="/merchant/staff"]')).toHaveCount(0);
  // ¥99.99 is more than the ¥50 that was typed.
  const id = await applied({ buyer, merchant: owner }, "REFUND_ONLY");
  await clerk.goto(`/merchant/cases/${id}`);
  await expect(clerk.locator('[data-command="send-script"]')).toBeVisible();
  await expect(clerk.locator('[data-command="agree-refund"]')).toHaveCount(0);
  await expect(clerk.locator(".closed-doors")).toContainText("青山家居旗舰店");
  await clerk.locator("details summary").first().click();
  await shot(clerk, "77-merchant-staff-case");

  await row.getByRole("button", { name: "修改" }).click();
  await owner.locator(".ant-modal #agrees-over").fill("200");
  await owner.locator(".ant-modal-footer .ant-btn-primary").click();
  await expect(row).toContainText("200");
  await clerk.reload();
  await expect(clerk.locator('[data-command="agree-refund"]')).toBeVisible();

  await row.getByRole("button", { name: "停用" }).click();
  await owner.locator(".ant-modal .ant-btn-dangerous").click();
  await expect(row).toContainText("已停用");
  await clerk.reload();
  await clerk.waitForURL(/\/login/);
  await context.close();
});
