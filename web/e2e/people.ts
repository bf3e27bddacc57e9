import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";

export const PHONE = { width: 360, height: 780 };
export const DESK = { width: 1440, height: 900 };
export type Locale = "zh-CN" | "en";

export interface DemoLogin {
  login: string;
  password: string;
  role: string;
  name: string;
}

export async function demoLogins(page: Page): Promise<DemoLogin[]> {
  const demo = await (await page.request.get("/api/v1/demo")).json();
  expect(demo.enabled, "these tests need a running demo").toBe(true);
  return demo.logins;
}

/** Whoever has that name in the demo. */
export async function demoLogin(browser: Browser, name: string): Promise<DemoLogin> {
  const page = await browser.newPage();
  const found = (await demoLogins(page)).find((l) => l.login === name);
  await page.close();
  if (!found) throw new Error(`the demo has no ${name}`);
  return found;
}

const here: BrowserContext[] = [];
const sessions = new Map<string, Awaited<ReturnType<BrowserContext["storageState"]>>>();

/** An account may have only so many open pages that hear news, so whoever came leaves when the tests of a file are over. */
export async function everybodyLeaves(): Promise<void> {
  for (const context of here.splice(0)) await context.close();
}

/**
 * A person at their own machine: own cookies, own window, signed in with one click as a visitor of the demo would; the
 * second time with the session of the first.
 */
export async function signIn(
  browser: Browser,
  login: DemoLogin,
  viewport: { width: number; height: number },
  locale: Locale = "zh-CN",
): Promise<Page> {
  const known = sessions.get(login.login + locale);
  const context = await browser.newContext({ viewport, locale, storageState: known });
  here.push(context);
  const page = await context.newPage();
  await page.addInitScript((chosen) => {
    if (!localStorage.getItem("redress.locale")) localStorage.setItem("redress.locale", chosen);
  }, locale);
  await page.goto("/login");
  if (!known)
    await page
      .locator(".demo-card", { hasText: login.login })
      .filter({ hasText: login.name })
      .first()
      .click();
  await page.waitForURL((url) => !url.pathname.startsWith("/login"));
  await expect(page.locator("h1").first()).toBeVisible();
  if (!known) sessions.set(login.login + locale, await context.storageState());
  return page;
}

/** A picture of the whole page for people to look at; taken where SHOTS is set, because it takes as long as the step itself. */
export async function shot(page: Page, name: string): Promise<void> {
  if (!process.env.SHOTS) return;
  await page.screenshot({ path: `test-results/shots/${name}.png`, fullPage: true });
}

/** No finding that keeps anybody out, and nothing wider than the window. */
export async function usable(page: Page, where: string): Promise<void> {
  await forEverybody(page, where);
  await fits(page, where);
}

async function forEverybody(page: Page, where: string): Promise<void> {
  const found = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"])
    .analyze();
  const serious = found.violations.filter((v) => v.impact === "serious" || v.impact === "critical");
  expect(
    serious.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(" | ")}`),
    `${where} for everybody`,
  ).toEqual([]);
}

/** Words differ in length from language to language; the rest of the page does not. */
export async function fits(page: Page, where: string): Promise<void> {
  // A window that has just changed its width is laid out anew a moment later.
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
      message: `${where} fits the window`,
    })
    .toBeLessThanOrEqual(0);
}

/** The same page on a desk and on a phone, as it stands; afterwards it is as wide as it was. */
export async function bothWidths(page: Page, name: string): Promise<void> {
  const before = page.viewportSize() ?? DESK;
  for (const [width, viewport] of Object.entries({ desk: DESK, phone: PHONE })) {
    await page.setViewportSize(viewport);
    // What can be reached and read does not change with the width; whether it fits does.
    await (viewport === DESK ? usable : fits)(page, `${name}, ${width}`);
    await shot(page, `${name}-${width}`);
  }
  await page.setViewportSize(before);
}

let pictures = 0;

/** A picture of its own each time, so that no two pieces of evidence are the same file. */
export async function picture(page: Page, name: string) {
  pictures += 1;
  const buffer = await page.screenshot({ clip: { x: 0, y: 0, width: 200 + pictures, height: 150 } });
  return { name, mimeType: "image/png", buffer };
}

export async function act(page: Page, command: string): Promise<void> {
  await page.locator(`[data-command="${command}"]`).click();
  await expect(page.locator(".consequence").first()).toBeVisible();
}

export async function submit(page: Page): Promise<void> {
  const button = page.locator('form button[type="submit"]').last();
  await expect(button).toBeEnabled();
  await button.click();
  await expect(page.locator(".ant-drawer form")).toHaveCount(0);
  await expect(page.locator(".actions .actions-done")).toBeVisible();
}

/** The form of a ruling stands on the page, among others. */
export async function sign(judge: Page): Promise<void> {
  const form = judge.locator("form", { has: judge.locator("#reasons-en") });
  await form.locator('button[type="submit"]').click();
}
