import { type Browser, expect, type Page } from "@playwright/test";
import { DESK, demoLogin, signIn } from "./people";
import { read } from "./shop";

/** What arbitrators do at their desks, by mouse. */

export const as = async (browser: Browser, who: string, viewport = DESK) =>
  signIn(browser, await demoLogin(browser, who), viewport);

export async function words(judge: Page, zh: string, en: string): Promise<void> {
  await judge.locator("#reasons-zh-CN").fill(zh);
  await judge.locator("#reasons-en").fill(en);
}

/** The same outcome for every line; a part of the money is named as it is typed. */
export async function outcomes(judge: Page, outcome: string, part?: string): Promise<void> {
  await expect(judge.locator(".rule-line").first()).toBeVisible();
  for (const line of await judge.locator(".rule-line").all()) {
    await line.locator(`input[value="${outcome}"]`).check();
    if (part) await line.locator(".rule-amount").fill(part);
  }
}

export async function decide(
  judge: Page,
  outcome: string,
  fault: "buyer" | "merchant",
  part?: string,
): Promise<void> {
  await outcomes(judge, outcome, part);
  await judge.locator(`#share-${fault}`).fill("100");
  await judge.locator(`.rule-form .choices.inline input[value="${fault.toUpperCase()}"]`).check();
  await judge.locator(".rule-rules input").first().check();
}

/** Nobody can say beforehand to whom a second look goes. */
export async function whoJudges(browser: Browser): Promise<string> {
  for (const who of ["keller", "shen", "gao"]) {
    const judge = await as(browser, who);
    const { items } = await read<{ items: unknown[] }>(judge, "/bench/reviews");
    await judge.context().close();
    if (items.length > 0) return who;
  }
  throw new Error("nobody has anything to judge again");
}
