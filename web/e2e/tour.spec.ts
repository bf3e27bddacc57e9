import { expect, type Page, test } from "@playwright/test";
import { act, DESK, demoLogin, everybodyLeaves, PHONE, shot, signIn, usable } from "./people";
import { read } from "./shop";

/** docs/guides/tour.md, walked: each case of the demo by whoever it is for, at a desk and on a phone. */
const STOPS: { order: string; as: string; room: string; finds: string[] }[] = [
  { order: "PP-20015", as: "lin", room: "buyer", finds: ["turn-into-refund"] },
  { order: "PP-20024", as: "xinghe", room: "merchant", finds: ["agree-replacement"] },
  { order: "PP-20601", as: "qingshan", room: "merchant", finds: ["agree-replacement"] },
  { order: "PP-20602", as: "qingshan", room: "merchant", finds: ["send-replacement"] },
  { order: "PP-20604", as: "lin", room: "buyer", finds: ["confirm-receipt"] },
  { order: "PP-20007", as: "wei", room: "buyer", finds: [] },
  { order: "PP-20711", as: "qingshan", room: "merchant", finds: [] },
  { order: "PP-20008", as: "lin", room: "buyer", finds: ["ship-return"] },
  { order: "PP-20713", as: "qingshan", room: "merchant", finds: ["answer-stop"] },
  { order: "PP-20011", as: "qingshan", room: "merchant", finds: ["agree-refund"] },
  { order: "PP-20802", as: "qingshan", room: "merchant", finds: ["accept-offer", "counter-offer"] },
  { order: "PP-20803", as: "lin", room: "buyer", finds: ["accept-offer", "decline-offer"] },
  { order: "PP-20012", as: "lin", room: "buyer", finds: [] },
];

test.afterAll(everybodyLeaves);

async function caseOf(page: Page, order: string): Promise<string> {
  const { items } = await read<{ items: { id: string }[] }>(page, `/cases?q=${order}`);
  expect(items.length, `the demo's case on ${order}`).toBeGreaterThan(0);
  return items[0]?.id ?? "";
}

for (const [width, viewport] of Object.entries({ desk: DESK, phone: PHONE })) {
  test(`the tour's cases, ${width}`, async ({ browser }) => {
    for (const { order, as, room, finds } of STOPS) {
      const page = await signIn(browser, await demoLogin(browser, as), viewport);
      await page.goto(`/${room}/cases/${await caseOf(page, order)}`);
      await expect(page.locator(".headline").first()).toBeVisible();
      for (const command of finds) {
        await expect(page.locator(`[data-command="${command}"]`), `${command} on ${order}`).toBeVisible();
      }
      await usable(page, `${order}, ${width}`);
      const first = finds[0];
      if (first) {
        await act(page, first);
        await usable(page, `${first} on ${order}, ${width}`);
      }
      await shot(page, `tour-${order}-${width}`);
      await page.context().close();
    }
  });

  test(`the tour's claims and complaints, ${width}`, async ({ browser }) => {
    const buyer = await signIn(browser, await demoLogin(browser, "lin"), viewport);
    await buyer.goto("/buyer/matters");
    for (const order of ["PP-20019", "PP-20851", "PP-20025"]) {
      await expect(buyer.locator("main li", { hasText: order })).toBeVisible();
    }
    await usable(buyer, `lin's claims, ${width}`);
    await shot(buyer, `tour-claims-${width}`);
    await buyer.locator("main li", { hasText: "PP-20851" }).getByRole("link").first().click();
    await expect(buyer).toHaveURL(/\/buyer\/matters\/.+/);
    await expect(buyer.locator(".ant-skeleton")).toHaveCount(0);
    await usable(buyer, `a price difference, ${width}`);
    await shot(buyer, `tour-price-difference-${width}`);
    const judge = await signIn(browser, await demoLogin(browser, "zhou"), viewport);
    await judge.goto("/arbitration/matters");
    await judge.locator("main li", { hasText: "PP-20019" }).getByRole("link").first().click();
    await expect(judge).toHaveURL(/\/arbitration\/matters\/.+/);
    await judge.locator('[data-command="rule"]').click();
    await expect(judge.locator("textarea").first()).toBeVisible();
    await usable(judge, `a claim to rule on, ${width}`);
    await shot(judge, `tour-claim-ruling-${width}`);
  });
}
