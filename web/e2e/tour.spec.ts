import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { act, DESK, demoLogin, everybodyLeaves, fits, PHONE, shot, signIn, usable } from "./people";
import { read } from "./shop";
import { STOPS, type Stop } from "./stops";

/** docs/guides/tour.md, walked: each case of the demo by whoever it is for, at a desk and on a phone. */

test.afterAll(everybodyLeaves);

interface Found {
  id: string;
  open: boolean;
}

/** Of several on one order the one that is still open. */
async function addressOf(page: Page, stop: Pick<Stop, "order" | "room" | "page">): Promise<string> {
  const { order, room } = stop;
  const kind = stop.page ?? "cases";
  const { items } = await read<{ items: Found[] }>(page, `/${kind}?q=${order}`);
  expect(items.length, `the demo's ${kind} on ${order}`).toBeGreaterThan(0);
  return `/${room}/${kind}/${(items.find((one) => one.open) ?? items[0])?.id}`;
}

async function says(where: Locator, words: (string | RegExp)[] = []): Promise<void> {
  for (const each of words) await expect(where).toContainText(each);
}

async function asTold(page: Page, stop: Stop): Promise<void> {
  const main = page.locator("main");
  await expect(main.locator(stop.page ? "h1" : ".headline").first()).toBeVisible();
  await says(main, stop.says);
  if (stop.due) await expect(page.locator(".headline-due"), `until when, ${stop.order}`).toBeVisible();
  for (const command of stop.finds ?? [])
    await expect(page.locator(`[data-command="${command}"]`), `${command} on ${stop.order}`).toBeVisible();
  for (const [door, why] of Object.entries(stop.closed ?? {})) {
    const closed = page.locator(".closed-doors li", { has: page.locator("strong", { hasText: door }) });
    await expect(closed, `${door} on ${stop.order}`).toContainText(why);
  }
}

/**
 * Everybody signs in once and goes from case to case. On a phone it is buyers who go through it;
 * that the others' pages fit there is seen in pages.spec.ts.
 */
async function walked(browser: Browser, width: string, viewport: typeof DESK): Promise<void> {
  const stops = STOPS.filter((stop) => viewport === DESK || stop.room === "buyer");
  for (const who of new Set(stops.map((stop) => stop.as))) {
    const page = await signIn(browser, await demoLogin(browser, who), viewport);
    for (const stop of stops.filter((each) => each.as === who)) {
      const where = `${stop.order}, ${who}, ${width}`;
      await page.goto(await addressOf(page, stop));
      await asTold(page, stop);
      const [first] = stop.finds ?? [];
      if (first) {
        await fits(page, where);
        await act(page, first);
        await says(page.locator(".ant-drawer"), stop.asks);
      }
      // Pages without a form are looked at for everybody in pages.spec.ts.
      await (first ? usable : fits)(page, `${first ?? "looking"} on ${where}`);
      await shot(page, `tour-${stop.order}-${who}-${first ?? stop.page ?? "case"}-${width}`);
    }
    await page.context().close();
  }
}

for (const [width, viewport] of Object.entries({ desk: DESK, phone: PHONE })) {
  test(`the tour's cases, ${width}`, async ({ browser }) => {
    await walked(browser, width, viewport);
  });

  test(`the tour's claims and complaints, ${width}`, async ({ browser }) => {
    const buyer = await signIn(browser, await demoLogin(browser, "lin"), viewport);
    await buyer.goto("/buyer/matters");
    for (const order of ["PP-20019", "PP-20851", "PP-20025", "PP-20741", "PP-20742"]) {
      await expect(buyer.locator("main li", { hasText: order })).toBeVisible();
    }
    await usable(buyer, `lin's claims, ${width}`);
    await shot(buyer, `tour-claims-${width}`);
    for (const [order, words] of [
      ["PP-20851", "您可以不同意"],
      // The insurer paid ¥10 of ¥16 at once.
      ["PP-20742", /已支付 ¥10\.00.*商家在 .+ 前未答复，则由商家支付/s],
    ] as const) {
      await buyer.goto("/buyer/matters");
      await buyer.locator("main li", { hasText: order }).getByRole("link").first().click();
      await expect(buyer).toHaveURL(/\/buyer\/matters\/.+/);
      await expect(buyer.locator("main")).toContainText(words);
      await usable(buyer, `${order}, ${width}`);
      await shot(buyer, `tour-matter-${order}-${width}`);
    }

    const merchant = await signIn(browser, await demoLogin(browser, "qingshan"), viewport);
    await merchant.goto("/merchant/matters");
    await merchant.locator("main li", { hasText: "PP-20741" }).getByRole("link").first().click();
    for (const command of ["agree", "decline"])
      await expect(merchant.locator(`[data-command="${command}"]`)).toBeVisible();
    await expect(merchant.locator("main")).toContainText("未答复，则由商家支付");
    await merchant.locator('[data-command="agree"]').click();
    await expect(merchant.locator(".ant-drawer .consequence")).toContainText("14.00");
    await usable(merchant, `freight to pay, ${width}`);
    await shot(merchant, `tour-matter-PP-20741-${width}`);

    const judge = await signIn(browser, await demoLogin(browser, "zhou"), viewport);
    await judge.goto("/arbitration/matters");
    await judge.locator("main li", { hasText: "PP-20019" }).getByRole("link").first().click();
    await expect(judge).toHaveURL(/\/arbitration\/matters\/.+/);
    await judge.locator('[data-command="rule"]').click();
    await expect(judge.locator("textarea").first()).toBeVisible();
    await usable(judge, `a claim to rule on, ${width}`);
    await shot(judge, `tour-claim-ruling-${width}`);

    const operator = await signIn(browser, await demoLogin(browser, "ops"), viewport);
    await operator.goto("/operations/matters?kind=COMPLAINT");
    await expect(operator.locator("main li", { hasText: "DE-30851" })).toContainText("已答复");
    await operator.locator("main li", { hasText: "DE-30851" }).getByRole("link").first().click();
    await operator.locator('[data-command="decide"]').click();
    await expect(operator.locator(".ant-drawer")).toContainText("投诉成立");
    await usable(operator, `a complaint to decide, ${width}`);
    await shot(operator, `tour-complaint-decision-${width}`);
    await operator.goto("/operations/standings");
    await operator.getByRole("link", { name: "素一棉品" }).click();
    await operator.getByRole("button", { name: "决定" }).first().click();
    await operator.locator('.ant-modal input[value="REDUCED"]').check();
    await usable(operator, `a contest to decide, ${width}`);
    await shot(operator, `tour-contest-decision-${width}`);
    for (const page of [buyer, merchant, judge, operator]) await page.context().close();
  });
}

/** The first parcel of PP-20008 came; its number is no return's. */
test("what the tour says is refused is refused, and what is closed says why", async ({ browser }) => {
  const buyer = await signIn(browser, await demoLogin(browser, "lin"), PHONE);
  const stop = STOPS.find((each) => each.order === "PP-20008");
  if (!stop) throw new Error("the tour has no PP-20008");
  await buyer.goto(await addressOf(buyer, stop));
  const id = buyer.url().split("/").pop();
  const { order } = await read<{ order: { parcels: { carrier: string; tracking: string }[] } }>(
    buyer,
    `/cases/${id}`,
  );
  await act(buyer, "ship-return");
  await buyer.locator("#carrier").fill(order.parcels[0]?.carrier ?? "");
  await buyer.locator("#tracking").fill(order.parcels[0]?.tracking ?? "");
  await buyer.locator('.ant-drawer button[type="submit"]').click();
  await expect(buyer.locator(".ant-drawer .problem")).toContainText("属于该订单的另一个包裹");
  await shot(buyer, "tour-refused-tracking");

  const merchant = await signIn(browser, await demoLogin(browser, "qingshan"), DESK);
  await merchant.goto(await addressOf(merchant, { order: "PP-20101", room: "merchant" }));
  await act(merchant, "make-offer");
  await expect(merchant.locator(".ant-drawer .choice")).not.toHaveCount(0);
  await usable(merchant, "what may be offered");
  await shot(merchant, "tour-make-offer");

  // PP-20341: whoever is to judge it again sees it only as it was before it was ruled on.
  const zhou = await signIn(browser, await demoLogin(browser, "zhou"), DESK);
  const ruled = await addressOf(zhou, { order: "PP-20341", room: "arbitration" });
  const closed: string[] = [];
  for (const who of ["keller", "shen", "gao"]) {
    const judge = await signIn(browser, await demoLogin(browser, who), DESK);
    await judge.goto(ruled);
    await expect(judge.locator(".headline, .problem").first()).toBeVisible();
    if (await judge.locator(".problem").isVisible()) {
      await expect(judge.locator(".problem")).toContainText("复评");
      closed.push(who);
    }
    if (who === "shen") {
      await judge.goto("/arbitration/quality");
      await judge.locator('a[href^="/arbitration/quality/"]').last().click();
      await expect(judge.locator("main")).toContainText("PP-20340");
    }
  }
  expect(closed, "one of the two, and nobody can say beforehand who").toHaveLength(1);
});
