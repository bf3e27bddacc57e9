import { expect, type Page, test } from "@playwright/test";
import { whoJudges } from "./bench";
import { DESK, demoLogin, demoLogins, everybodyLeaves, fits, PHONE, shot, signIn, usable } from "./people";

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
      "/docket?q=C1&outcome=REFUND",
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
      "/merchant/staff",
      "/merchant/settings",
    ],
    viewport: DESK,
  },
  ARBITRATOR: {
    paths: ["/arbitration", "/arbitration?view=open", "/arbitration/matters", "/arbitration/reviews"],
    viewport: DESK,
  },
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
      "/operations/quality",
      "/operations/record",
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

/** What opens from another page: the pair and the blind case of the demo, a settlement's forms, notes, a contest. */
const BEHIND: {
  /** Empty: whoever the lot gave something to judge. */
  who: string;
  from: string;
  open: (page: Page) => Promise<void>;
  shown: string;
  name: string;
}[] = [
  {
    who: "shen",
    from: "/arbitration/quality",
    open: (page) => page.locator('a[href^="/arbitration/quality/"]').first().click(),
    shown: ".responsibility-bar",
    name: "a-pair",
  },
  {
    who: "",
    from: "/arbitration/reviews",
    open: (page) => page.locator("tbody a").first().click(),
    shown: "#opinion-reasons",
    name: "blind",
  },
  { who: "shen", from: "PP-20333", open: async () => {}, shown: "#bench-note", name: "precedents-and-notes" },
  { who: "ops", from: "PP-20332", open: async () => {}, shown: "#bench-note", name: "notes" },
  ...["sign", "decline", "propose"].map((what) => ({
    who: "lin",
    from: "PP-20332",
    open: (page: Page) => page.locator(`[data-command="${what}-settlement"]`).click(),
    shown: ".ant-drawer form",
    name: `${what}-settlement`,
  })),
  {
    who: "qingshan",
    from: "/merchant/standing",
    open: (page) => page.locator(".standing-entry button").first().click(),
    shown: '.ant-modal input[type="file"]',
    name: "contest",
  },
];

const HOMES: Record<string, string> = {
  BUYER: "/buyer",
  ARBITRATOR: "/arbitration",
  OPERATOR: "/operations",
};

/** The address of a page, or of the demo's case about that order. */
async function address(own: Page, role: string, from: string): Promise<string> {
  if (from.startsWith("/")) return from;
  const { items } = await (await own.request.get(`/api/v1/cases?q=${from}&limit=1`)).json();
  return `${HOMES[role]}/cases/${items[0].id}`;
}

/** English is the longer text, and a phone the narrower place. */
for (const [locale, size, viewport] of [
  ["zh-CN", "desk", DESK],
  ["en", "phone", PHONE],
] as const) {
  test(`what opens from a page can be used in ${locale} on a ${size}`, async ({ browser }) => {
    for (const { who, from, open, shown, name } of BEHIND) {
      const login = await demoLogin(browser, who || (await whoJudges(browser)));
      const own = await signIn(browser, login, viewport, locale);
      await own.goto(await address(own, login.role, from));
      await open(own);
      await expect(own.locator(shown).first()).toBeAttached();
      await expect(own.locator(".ant-skeleton")).toHaveCount(0);
      await expect(own.locator(".problem")).toHaveCount(0);
      await usable(own, name);
      await shot(own, `behind-${size}-${locale}-${name}`);
      await own.context().close();
    }
  });
}

/** Shops look at their day on a phone, and platform staff who are called at night. */
const ON_A_PHONE = Object.entries(PAGES).filter(([, { viewport }]) => viewport === DESK);
const MORE_ON_A_PHONE: Record<string, string[]> = {
  OPERATOR: ["/operations/standings?which=ALL", "/operations/standings?which=RESTRICTED"],
};
for (const [role, { paths }] of ON_A_PHONE) {
  test(`${role} has every page on a phone`, async ({ browser, page }) => {
    const login = (await demoLogins(page)).find((l) => l.role === role);
    if (!login) throw new Error(`the demo has no login for ${role}`);
    // English is the longer text.
    const own = await signIn(browser, login, PHONE, "en");
    for (const path of [...paths, ...(MORE_ON_A_PHONE[role] ?? [])]) {
      await own.goto(path);
      await expect(own.locator("h1").first()).toBeVisible();
      await expect(own.locator(".ant-skeleton")).toHaveCount(0);
      await usable(own, path);
      await shot(own, `phone-${role.toLowerCase()}${path.replaceAll(/[/?=]/g, "-")}`);
    }
  });
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
