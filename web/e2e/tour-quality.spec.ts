import { type Browser, expect, type Page, test } from "@playwright/test";
import { as, decide, outcomes, words } from "./bench";
import { act, everybodyLeaves, PHONE, shot, sign, submit, usable } from "./people";
import { beforeThePlatform, caseNow, read, send } from "./shop";

/** docs/guides/tour.md: the lot falls on a ruling, somebody who does not know it judges it again, and the seniors' page tells of both. */

const PAID = 8888;
const RULED = "照片显示裂纹在运输途中形成，退还五成货款。";

test.afterAll(everybodyLeaves);

/** What the policy wants is the least; the operator may have every ruling judged again. */
async function judgeAgain(ops: Page, percent: number): Promise<void> {
  await ops.goto("/operations/quality");
  const market = ops.locator("li", { has: ops.locator("#sample-CN") });
  await ops.locator("#sample-CN").fill(String(percent));
  await market.locator("button.ant-btn").click();
  await expect(market).toContainText(`${percent}%`);
}

async function ruled(browser: Browser): Promise<string> {
  const people = { buyer: await as(browser, "lin", PHONE), merchant: await as(browser, "qingshan") };
  const id = await beforeThePlatform(people, PAID);
  for (const side of [people.merchant, people.buyer]) await send(side, `/cases/${id}/finish-evidence`, {});
  const zhou = await as(browser, "zhou");
  await zhou.goto(`/arbitration/cases/${id}`);
  await act(zhou, "take-hearing");
  await submit(zhou);
  await zhou.locator("[data-command='rule']").click();
  await decide(zhou, "PARTIAL", "merchant", "44.44");
  await words(zhou, RULED, "The cracks are from the road. Half of the price goes back.");
  await expect(zhou.locator(".preview")).toContainText("44.44");
  await sign(zhou);
  await expect.poll(async () => (await caseNow(zhou, id)).money.granted.minor).toBe(4444);
  return id;
}

interface Drawn {
  judge: Page;
  review: string;
}

/** Nobody can say beforehand to whom of the two it goes who had nothing to do with the case. */
async function drawn(browser: Browser): Promise<Drawn> {
  const bench = [await as(browser, "keller"), await as(browser, "shen"), await as(browser, "gao")];
  let found: Drawn | undefined;
  await expect
    .poll(
      async () => {
        for (const judge of bench) {
          const { items } = await read<{ items: { id: string; asked: { minor: number } }[] }>(
            judge,
            "/bench/reviews",
          );
          const mine = items.find((one) => one.asked.minor === PAID);
          if (mine) found = { judge, review: mine.id };
        }
        return found?.review;
      },
      { timeout: 60_000 },
    )
    .toBeTruthy();
  return found as Drawn;
}

async function judgedBlind({ judge, review }: Drawn, id: string): Promise<void> {
  await judge.goto(`/arbitration/cases/${id}`);
  await expect(judge.locator(".problem"), "the case's own page is closed").toContainText("复评");
  await judge.goto("/arbitration/reviews");
  await judge.locator(`a[href="/arbitration/reviews/${review}"]`).click();
  await expect(judge.locator("#opinion-reasons")).toBeVisible();
  await expect(judge.locator("main")).not.toContainText("周明");
  await expect(judge.locator("main")).not.toContainText(RULED);
  const send = judge.locator("main button.ant-btn-primary");
  await expect(send, "not before everything is said").toBeDisabled();
  await outcomes(judge, "PARTIAL", "48.00");
  await judge.locator("#share-merchant").fill("60");
  await judge.locator("#share-buyer").fill("40");
  await judge.locator("#opinion-reasons").fill("裂纹位置与落地痕迹不一致，买家的使用也有影响。");
  await usable(judge, "judging blind");
  await shot(judge, "67-judged-blind");
  await send.click();
  await expect(judge).toHaveURL(/\/arbitration\/reviews$/);
  await expect(judge.locator(`a[href="/arbitration/reviews/${review}"]`)).toHaveCount(0);
  await judge.goto(`/arbitration/cases/${id}`);
  await expect(judge.locator("blockquote", { hasText: RULED }), "and open again").toBeVisible();
}

test("a ruling drawn by lot, judged again by somebody who does not know it, side by side for the seniors", async ({
  browser,
}) => {
  const ops = await as(browser, "ops");
  await judgeAgain(ops, 100);
  const id = await ruled(browser);
  const { judge, review } = await drawn(browser);
  await judgeAgain(ops, 5);
  await shot(ops, "68-operations-quality");
  await judgedBlind({ judge, review }, id);

  const shen = await as(browser, "shen");
  await shen.goto("/arbitration/quality");
  await expect(shen.locator("main"), "past its target").toContainText("PP-20342");
  await expect(shen.locator("main"), "waits for a second signature").toContainText("PP-20330");
  await expect(shen.locator("tr", { hasText: "周明" }).first()).toBeVisible();
  const saved = shen.waitForEvent("download");
  await shen.locator("h1 + button").click();
  expect((await saved).suggestedFilename()).toBe("overturned.csv");
  await usable(shen, "the seniors' page");
  await shot(shen, "69-senior-quality");
  await shen.locator(`a[href="/arbitration/quality/${review}"]`).click();
  const sides = shen.locator(".quality-pair section");
  await expect(sides).toHaveCount(2);
  await expect(sides.nth(0)).toContainText("44.44");
  await expect(sides.nth(0)).toContainText("周明");
  await expect(sides.nth(1)).toContainText("48.00");
  await expect(shen.locator("main"), "3.56 are no tenth of what was asked").toContainText("不超过");
  await usable(shen, "side by side");
  await shot(shen, "70-side-by-side");
  expect((await caseNow(shen, id)).money.granted.minor, "the ruling stands").toBe(4444);
});
