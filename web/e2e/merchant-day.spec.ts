import { expect, type Page, test } from "@playwright/test";
import { DESK, demoLogin, everybodyLeaves, PHONE, shot, signIn, usable } from "./people";
import { applied, caseNow, type People, read, send } from "./shop";

test.afterAll(everybodyLeaves);

async function people(browser: Parameters<typeof signIn>[0]): Promise<People> {
  const buyer = await signIn(browser, await demoLogin(browser, "lin"), PHONE);
  const merchant = await signIn(browser, await demoLogin(browser, "qingshan"), DESK);
  return { buyer, merchant };
}

/** By the id of its own case, so that what other tests left in the list is not in the way. */
async function choose(page: Page, id: string): Promise<void> {
  await page.locator(`tr[data-case="${id}"] input[type="checkbox"]`).check();
}

test("many cases are agreed to at once, each with its own answer", async ({ browser }) => {
  const both = await people(browser);
  const { buyer, merchant } = both;
  const first = await applied(both, "REFUND_ONLY");
  const second = await applied(both, "REFUND_ONLY");
  const gone = await applied(both, "REFUND_ONLY");

  await merchant.goto("/merchant?sort=newest");
  for (const id of [first, second, gone]) await choose(merchant, id);
  await expect(merchant.locator(".bulk-bar")).toContainText("3");
  await merchant.locator(".bulk-open").click();
  await expect(merchant.locator(".bulk-row")).toHaveCount(3);
  await expect(merchant.locator(".bulk-send")).toBeEnabled();
  await usable(merchant, "agreeing to many");
  await shot(merchant, "70-merchant-bulk-before");

  // The buyer is faster: only that one is refused.
  await send(buyer, `/cases/${gone}/withdraw`, {});
  await merchant.locator(".bulk-send").click();
  await expect(merchant.locator('.bulk-row[data-answer="done"]')).toHaveCount(2);
  const refused = merchant.locator(`[data-bulk="${gone}"]`);
  await expect(refused).toHaveAttribute("data-answer", "refused");
  await expect(refused.locator(".problem-next")).not.toBeEmpty();
  await shot(merchant, "71-merchant-bulk-answers");
  for (const id of [first, second]) expect((await caseNow(merchant, id)).money.granted.minor).toBe(9999);
});

test("the list is narrowed by the address, and comes along as a table", async ({ browser }) => {
  const both = await people(browser);
  const { merchant } = both;
  const id = await applied(both, "RETURN_REFUND");
  await merchant.goto("/merchant?sort=newest");
  await expect(merchant.locator(`tr[data-case="${id}"]`)).toBeVisible();
  await merchant.locator(".narrow-filters select").nth(1).selectOption("RETURN_REFUND");
  await expect(merchant).toHaveURL(/type=RETURN_REFUND/);
  await merchant.locator(".filter-amount").first().fill("99.99");
  await merchant.locator(".filter-amount").first().press("Enter");
  await expect(merchant).toHaveURL(/from=99\.99/);
  await merchant.reload();
  await expect(merchant.locator(`tr[data-case="${id}"]`)).toBeVisible();
  await merchant.locator(".filter-amount").first().fill("100");
  await merchant.locator(".filter-amount").first().press("Enter");
  await expect(merchant.locator(`tr[data-case="${id}"]`)).toHaveCount(0);

  const download = merchant.waitForEvent("download");
  await merchant.goto(`/merchant?type=RETURN_REFUND&from=99.99&to=99.99`);
  await expect(merchant.locator(`tr[data-case="${id}"]`)).toBeVisible();
  await merchant.getByRole("button", { name: "CSV" }).click();
  const file = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of file) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  expect(text.charCodeAt(0), "spreadsheets read UTF-8").toBe(0xfeff);
  expect(text).toContain(id);
  const { items } = await read<{ items: { id: string }[] }>(
    merchant,
    "/cases?turn=MERCHANT&open=true&type=RETURN_REFUND&askedFrom=9999&askedTo=9999&limit=200",
  );
  expect(text.trim().split("\r\n")).toHaveLength(items.length + 1);
});

test("the keyboard chooses, helps and agrees", async ({ browser }) => {
  const both = await people(browser);
  const { merchant } = both;
  const id = await applied(both, "REFUND_ONLY");
  await merchant.goto("/merchant?sort=newest");
  const row = merchant.locator(`tr[data-case="${id}"]`);
  await expect(row).toBeVisible();
  for (let i = 0; i < 30 && !/selected/.test((await row.getAttribute("class")) ?? ""); i++)
    await merchant.keyboard.press("j");
  await expect(row).toHaveClass(/selected/);
  await merchant.keyboard.press("x");
  await expect(merchant.locator(".bulk-bar")).toBeVisible();
  await merchant.keyboard.press("?");
  await expect(merchant.locator(".keys-help")).toBeVisible();
  await shot(merchant, "72-merchant-keys");
  await merchant.keyboard.press("Escape");
  await expect(merchant.locator(".keys-help")).toBeHidden();
  await merchant.keyboard.press("a");
  await expect(merchant.locator(`[data-bulk="${id}"]`)).toBeVisible();
});

test("a number has its definition, its chart and its cases", async ({ browser }) => {
  const { merchant } = await people(browser);
  await merchant.goto("/merchant/numbers");
  await expect(merchant.locator(".number.chosen")).toHaveCount(1);
  await expect(merchant.locator(".chart svg path").first()).toBeAttached();
  await merchant.locator('[data-number="CASES_OPENED"]').click();
  await expect(merchant).toHaveURL(/number=CASES_OPENED/);
  await expect(merchant.locator(".chart svg path").first()).toBeAttached();
  await expect(merchant.locator(".number-detail tbody tr").first()).toBeVisible();
  await usable(merchant, "the numbers");
  await shot(merchant, "73-merchant-numbers");
});
