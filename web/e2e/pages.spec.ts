import { expect, test } from "@playwright/test";
import { DESK, demoLogins, everybodyLeaves, fits, PHONE, shot, signIn, usable } from "./people";

test.afterAll(everybodyLeaves);

const PAGES: Record<string, { paths: string[]; viewport: typeof DESK }> = {
  BUYER: {
    paths: [
      "/buyer",
      "/buyer/cases",
      "/buyer/chats",
      "/buyer/matters",
      "/buyer/service",
      "/buyer/inbox",
      "/buyer/inbox/settings",
      "/docket",
    ],
    viewport: PHONE,
  },
  MERCHANT: {
    paths: [
      "/merchant",
      "/merchant/orders",
      "/merchant/chats",
      "/merchant/matters",
      "/merchant/numbers",
      "/merchant/standing",
      "/merchant/settings",
    ],
    viewport: DESK,
  },
  ARBITRATOR: { paths: ["/arbitration", "/arbitration?view=open", "/arbitration/matters"], viewport: DESK },
  SERVICE_AGENT: { paths: ["/desk", "/desk?view=ALL"], viewport: DESK },
  OPERATOR: {
    paths: [
      "/operations",
      "/operations/standings",
      "/operations/accounts",
      "/operations/keys",
      "/operations/refunds",
      "/operations/ledger",
      "/operations/webhooks",
      "/operations/matters",
      "/operations/carriers",
      "/operations/readers",
    ],
    viewport: DESK,
  },
};

for (const locale of ["zh-CN", "en"] as const) {
  for (const [role, { paths, viewport }] of Object.entries(PAGES)) {
    test(`${role} can use every page in ${locale}`, async ({ browser, page }) => {
      const login = (await demoLogins(page)).find((l) => l.role === role);
      if (!login) throw new Error(`the demo has no login for ${role}`);
      const own = await signIn(browser, login, viewport, locale);
      for (const path of paths) {
        await own.goto(path);
        await expect(own.locator("h1").first()).toBeVisible();
        await expect(own.locator(".ant-skeleton")).toHaveCount(0);
        await expect(own.locator(".problem")).toHaveCount(0);
        await (locale === "en" ? fits : usable)(own, path);
        await shot(own, `${role.toLowerCase()}-${locale}${path.replaceAll(/[/?=]/g, "-")}`);
      }
    });
  }
}

/** Shops look at their score on a phone, and operators who are called at night. */
const ON_A_PHONE: [string, string[]][] = [
  ["MERCHANT", ["/merchant/standing", "/merchant/numbers"]],
  ["OPERATOR", ["/operations/standings?which=ALL", "/operations/standings?which=RESTRICTED"]],
];
for (const locale of ["zh-CN", "en"] as const) {
  for (const [role, paths] of ON_A_PHONE) {
    test(`${role} reads scores on a phone in ${locale}`, async ({ browser, page }) => {
      const login = (await demoLogins(page)).find((l) => l.role === role);
      if (!login) throw new Error(`the demo has no login for ${role}`);
      const own = await signIn(browser, login, PHONE, locale);
      for (const path of paths) {
        await own.goto(path);
        await expect(own.locator("h1").first()).toBeVisible();
        await expect(own.locator(".ant-skeleton")).toHaveCount(0);
        await fits(own, path);
        await shot(own, `phone-${role.toLowerCase()}-${locale}${path.replaceAll(/[/?=]/g, "-")}`);
      }
    });
  }
}

test("the login is usable, and switching the language keeps the place", async ({ browser, page }) => {
  await page.setViewportSize(PHONE);
  await page.goto("/login");
  await usable(page, "the login");
  const login = (await demoLogins(page)).find((l) => l.role === "MERCHANT");
  if (!login) throw new Error("the demo has no merchant");
  const own = await signIn(browser, login, DESK);
  await own.goto("/merchant/orders?status=DELIVERED");
  const first = own.locator("tbody tr a").first();
  await expect(first).toBeVisible();
  const order = await first.textContent();
  await own.locator(".language").click();
  await expect(own.locator("h1")).toHaveText("Orders");
  expect(own.url()).toContain("/merchant/orders?status=DELIVERED");
  await expect(own.locator("tbody tr a").first()).toHaveText(order ?? "");
  await expect(own.locator("html")).toHaveAttribute("lang", "en");
});

test("the keyboard walks the merchant's list and opens the answer", async ({ browser, page }) => {
  const login = (await demoLogins(page)).find((l) => l.role === "MERCHANT");
  if (!login) throw new Error("the demo has no merchant");
  const own = await signIn(browser, login, DESK);
  await own.goto("/merchant?view=open");
  await expect(own.locator("tbody tr").first()).toBeVisible();
  await own.keyboard.press("j");
  await expect(own.locator("tr.selected")).toHaveCount(1);
  const id = await own.locator("tr.selected").getAttribute("data-case");
  await own.keyboard.press("Enter");
  await own.waitForURL(new RegExp(`/merchant/cases/${id}`));
});
