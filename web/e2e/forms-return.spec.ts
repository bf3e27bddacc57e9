import { expect, test } from "@playwright/test";
import { attach, WORDS } from "./market";
import { act, DESK, demoLogin, everybodyLeaves, PHONE, shot, signIn, submit, usable } from "./people";
import { caseNow, type People, sentBack } from "./shop";

test.afterAll(everybodyLeaves);

let people: People;

test.beforeAll(async ({ browser }) => {
  people = {
    buyer: await signIn(browser, await demoLogin(browser, "lin"), PHONE),
    merchant: await signIn(browser, await demoLogin(browser, "qingshan"), DESK),
  };
});

test("D4: the merchant refuses the goods, and the buyer takes them back", async () => {
  const { buyer, merchant } = people;
  const id = await sentBack(people);
  await merchant.goto(`/merchant/cases/${id}`);
  await act(merchant, "refuse-goods");
  await merchant
    .locator(`.ant-drawer ${WORDS}`)
    .fill("收到的三只碗底都有磕碰，不是未使用的状态，无法接受退货。");
  await attach(merchant, "chipped.png");
  await usable(merchant, "refusing the goods");
  await shot(merchant, "30-merchant-refuse-goods");
  await submit(merchant);
  await expect(merchant.locator(".said", { hasText: "磕碰" })).toBeVisible();
  expect((await caseNow(merchant, id)).state).toBe("BUYER_AFTER_GOODS_REFUSED");

  await buyer.goto(`/buyer/cases/${id}`);
  await expect(buyer.locator(".headline.mine")).toBeVisible();
  await shot(buyer, "31-buyer-goods-refused");
  await act(buyer, "take-goods-back");
  await usable(buyer, "taking the goods back");
  await shot(buyer, "32-buyer-take-back");
  await submit(buyer);
  await expect(buyer.locator(".actions [data-command]")).toHaveCount(0);
  await shot(buyer, "33-buyer-taken-back");
  const over = await caseNow(buyer, id);
  expect(over.state).toBe("CLOSED_WITHDRAWN");
  expect(over.money.granted.minor).toBe(0);
});

test("D3: three announced, one broken, one missing; the buyer concedes", async () => {
  const { buyer, merchant } = people;
  const id = await sentBack(people);
  await merchant.goto(`/merchant/cases/${id}`);
  await act(merchant, "confirm-return");
  await merchant.locator('.ant-drawer input[value="counted"]').check();
  const more = merchant.locator(".ant-drawer .stepper button:last-child");
  await more.nth(0).click();
  await more.nth(1).click();
  await expect(more.nth(0)).toBeEnabled();
  await merchant.locator(`.ant-drawer ${WORDS}`).fill("一只碗口缺损，一只不在包裹里。");
  await attach(merchant, "opened.png");
  await expect(merchant.locator(".preview")).toContainText("¥33.33");
  await usable(merchant, "an uneven count");
  await shot(merchant, "34-merchant-uneven-count");
  await submit(merchant);
  const counted = await caseNow(merchant, id);
  expect(counted.state).toBe("BUYER_ABOUT_MISSING");
  expect(counted.money.granted.minor).toBe(3333);

  // The merchant finds one more: what can be counted now is what is still open, not what was announced at first.
  await expect(merchant.locator("[data-command='confirm-return']")).toBeVisible();
  await act(merchant, "confirm-return");
  await merchant.locator('.ant-drawer input[value="counted"]').check();
  await merchant.locator(".ant-drawer .stepper button:last-child").nth(1).click();
  await shot(merchant, "35-merchant-second-count");
  await expect(merchant.locator(".preview")).toContainText("¥33.33");
  await submit(merchant);
  expect((await caseNow(merchant, id)).money.granted.minor).toBe(6666);

  await buyer.goto(`/buyer/cases/${id}`);
  await expect(buyer.locator(".headline.mine")).toBeVisible();
  await shot(buyer, "36-buyer-asked-about-missing");
  await act(buyer, "concede-missing");
  await usable(buyer, "conceding");
  await submit(buyer);
  await expect(buyer.locator(".refund-settled").first()).toBeVisible();
  await expect.poll(async () => (await caseNow(buyer, id)).state).toBe("CLOSED_REFUNDED");
  expect((await caseNow(buyer, id)).money.settled.minor).toBe(6666);
  await shot(buyer, "37-buyer-conceded");
});
