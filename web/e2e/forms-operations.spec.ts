import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { DESK, demoLogin, everybodyLeaves, shot, signIn, usable } from "./people";
import { read } from "./shop";

test.afterAll(everybodyLeaves);

let operator: Page;

test.beforeAll(async ({ browser }) => {
  operator = await signIn(browser, await demoLogin(browser, "ops"), DESK);
});

test("an account is made, lets its person in, and no more once disabled", async ({ browser }) => {
  const login = `e2e-${Date.now().toString(36)}`;
  await operator.goto("/operations/accounts");
  await operator.getByRole("button", { name: "新建账号" }).click();
  await operator.locator('form input[value="MERCHANT"]').check();
  await operator.locator("#new-login").fill(login);
  await operator.locator("#new-name").fill("新来的店 New shop");
  await operator.locator("#new-password").fill("short");
  await operator.locator("#party").fill("m-suyi");
  await operator.locator('form button[type="submit"]').click();
  await expect(operator.locator("form .problem"), "a password that is too short is refused").toBeVisible();
  await shot(operator, "50-operator-account-refused");
  await operator.locator("#new-password").fill("a-longer-password-1");
  await usable(operator, "a new account");
  await operator.locator('form button[type="submit"]').click();
  const row = operator.locator("tr", { hasText: login });
  await expect(row).toBeVisible();
  await expect(operator.locator("form.card")).toHaveCount(0);
  await shot(operator, "51-operator-accounts");

  const context = await browser.newContext({ viewport: DESK, locale: "zh-CN" });
  const own = await context.newPage();
  await own.goto("/login");
  await own.locator("#login").fill(login);
  await own.locator("#password").fill("a-longer-password-1");
  await own.locator('form button[type="submit"]').click();
  await own.waitForURL(/\/merchant/);
  await expect(own.locator(".who")).toHaveText("新来的店 New shop");

  await row.getByRole("button").click();
  await expect(operator.locator(".ant-modal .consequence")).toBeVisible();
  await shot(operator, "52-operator-disable");
  await operator.locator(".ant-modal .ant-btn-dangerous").click();
  await expect(row.getByRole("button")).toHaveCount(0);
  await expect(operator.locator(".ant-modal .consequence")).toHaveCount(0);
  await expect
    .poll(async () => (await own.request.get("/api/v1/session")).status(), { timeout: 15_000 })
    .toBe(401);
  await own.reload();
  await own.waitForURL(/\/login/);
  await context.close();
});

test("a key is shown once, works, gets another secret, and no more once revoked", async ({
  playwright,
  baseURL,
}) => {
  const name = `仓库 ${Date.now().toString(36)}`;
  await operator.goto("/operations/keys");
  await operator.locator("#key-name").fill(name);
  await operator.locator('form button[type="submit"]').click();
  const secret = (await operator.locator("form code").textContent()) ?? "";
  expect(secret).toMatch(/^redress_/);
  await usable(operator, "a new key");
  await shot(operator, "53-operator-key");
  const row = operator.locator("tr", { hasText: name });
  await expect(row).toBeVisible();

  const program = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { Authorization: `Bearer ${secret}` },
  });
  expect((await (await program.get("/api/v1/session")).json()).role).toBe("INTEGRATION");

  await row.getByRole("button").first().click();
  await usable(operator, "rotating a key");
  await operator.locator(".ant-modal .ant-btn-primary").click();
  const newer = (await operator.locator(".ant-modal code").textContent()) ?? "";
  expect(newer).toMatch(/^redress_/);
  expect((await program.get("/api/v1/session")).status(), "the old secret").toBe(401);
  await program.dispose();
  await operator.locator(".ant-modal .ant-btn-primary").click();
  await expect(operator.locator(".ant-modal code")).toHaveCount(0);

  const successor = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { Authorization: `Bearer ${newer}` },
  });
  expect((await successor.get("/api/v1/session")).status()).toBe(200);
  await row.getByRole("button").last().click();
  await operator.locator(".ant-modal .ant-btn-dangerous").click();
  await expect(row.getByRole("button")).toHaveCount(0);
  await expect
    .poll(async () => (await successor.get("/api/v1/session")).status(), { timeout: 15_000 })
    .toBe(401);
  await successor.dispose();

  await operator.reload();
  await expect(row).toBeVisible();
  await expect(operator.locator("form code"), "told once").toHaveCount(0);
});

test("the provider is asked again about a refund, and the page says so", async () => {
  const { items } = await read<{ items: { id: string }[] }>(operator, "/operations/refunds?state=UNKNOWN");
  const [refund] = items;
  if (!refund) throw new Error("the demo has no refund whose outcome is unknown");
  await operator.goto("/operations/refunds");
  const row = operator.locator("tr", { hasText: refund.id });
  await row.getByRole("button").click();
  await expect(row.getByRole("status")).toBeVisible();
  await usable(operator, "refunds");
  await shot(operator, "54-operator-asked-again");
});

test("a list is taken along as a table, as it is filtered", async () => {
  await operator.goto("/operations?view=closed");
  await expect(operator.locator("tbody tr").first()).toBeVisible();
  const download = operator.waitForEvent("download");
  await operator.getByRole("button", { name: /CSV/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("cases.csv");
  const [header = "", ...rows] = readFileSync(await file.path(), "utf8")
    .trim()
    .split(/\r?\n/);
  expect(header.replace(/^\uFEFF/, "").split(",").length).toBeGreaterThan(8);
  const first = await operator.locator("tbody tr").first().getAttribute("data-case");
  expect(rows.some((row) => row.includes(first ?? "-"))).toBe(true);
  const { items } = await read<{ items: { id: string }[] }>(operator, "/cases?open=true&limit=5");
  for (const { id } of items) expect(rows.some((row) => row.includes(id))).toBe(false);
});
