import { expect, type Page, test } from "@playwright/test";
import { WORDS } from "./market";
import { act, DESK, demoLogin, everybodyLeaves, PHONE, shot, signIn, submit, usable } from "./people";
import { applied, beforeThePlatform, caseNow, type People, send } from "./shop";

test.afterAll(everybodyLeaves);

let people: People;
let judge: Page;

test.beforeAll(async ({ browser }) => {
  people = {
    buyer: await signIn(browser, await demoLogin(browser, "lin"), PHONE),
    merchant: await signIn(browser, await demoLogin(browser, "qingshan"), DESK),
  };
  judge = await signIn(browser, await demoLogin(browser, "zhou"), DESK);
});

test("F3: the buyer withdraws the hearing, and the case is where it was", async () => {
  const { buyer } = people;
  const id = await beforeThePlatform(people);
  await buyer.goto(`/buyer/cases/${id}`);
  await act(buyer, "withdraw-hearing");
  await usable(buyer, "withdrawing the hearing");
  await shot(buyer, "40-buyer-withdraw-hearing");
  await submit(buyer);
  await expect(buyer.locator("[data-command='request-intervention']")).toBeVisible();
  const now = await caseNow(buyer, id);
  expect(now.state).toBe("BUYER_AFTER_REJECTION");
  expect(now.hearing).toBeNull();
});

/** Both sides are done with their evidence and the arbitrator has taken the case. */
async function atTheBench(): Promise<string> {
  const id = await beforeThePlatform(people);
  await send(people.merchant, `/cases/${id}/finish-evidence`, {});
  await send(people.buyer, `/cases/${id}/finish-evidence`, {});
  await send(judge, `/cases/${id}/take-hearing`, {});
  return id;
}

test("F5: the arbitrator asks one side for more, and that side sees what and until when", async () => {
  const id = await atTheBench();
  await judge.goto(`/arbitration/cases/${id}`);
  await act(judge, "ask-more");
  await judge.locator('.ant-drawer input[value="BUYER"]').check();
  await judge.locator("#question").fill("请拍摄碗底的编号，与订单核对。");
  await judge.locator('.ant-drawer input[value="48"]').check();
  await usable(judge, "asking for more");
  await shot(judge, "41-judge-ask-more");
  await submit(judge);
  await expect(judge.locator("body")).toContainText("碗底的编号");
  await shot(judge, "42-judge-asked");

  const now = await caseNow(judge, id);
  expect(now.state).toBe("HEARING_MORE");
  const { buyer } = people;
  await buyer.goto(`/buyer/cases/${id}`);
  await expect(buyer.locator(".consequence", { hasText: "碗底的编号" })).toBeVisible();
  await expect(buyer.locator(".headline.mine")).toBeVisible();
  await shot(buyer, "43-buyer-was-asked");
  await act(buyer, "add-statement");
  await buyer.locator(`.ant-drawer ${WORDS}`).fill("编号是 BOWL-03，与订单一致。");
  await submit(buyer);
  await expect(judge.locator("body"), "without a reload").toContainText("编号是 BOWL-03");
});

test("F2: the platform refuses to hear, says why, and both can read it", async () => {
  const id = await atTheBench();
  await judge.goto(`/arbitration/cases/${id}`);
  await act(judge, "refuse-hearing");
  await judge.locator('.ant-drawer input[value="INSUFFICIENT_EVIDENCE"]').check();
  await judge.locator("#explanation").fill("没有照片能看出碗的状况，请补充后再申请。");
  await usable(judge, "refusing to hear");
  await shot(judge, "44-judge-refuse-hearing");
  await submit(judge);
  const { buyer } = people;
  await buyer.goto(`/buyer/cases/${id}`);
  await expect(buyer.locator("body")).toContainText("请补充后再申请");
  await shot(buyer, "45-buyer-not-heard");
  const now = await caseNow(buyer, id);
  expect(now.state).toBe("BUYER_AFTER_REJECTION");
  expect(now.allowedActions.map((a) => a.command)).toContain("request-intervention");
});

test("F1: staff step in with a reason, and both sides are in a hearing", async ({ browser }) => {
  const id = await applied(people, "REFUND_ONLY");
  const operator = await signIn(browser, await demoLogin(browser, "ops"), DESK);
  await operator.goto(`/operations/cases/${id}`);
  await act(operator, "step-in");
  await operator.locator("#step-in").fill("同款商品一周内第三次投诉，平台主动介入。");
  await usable(operator, "stepping in");
  await shot(operator, "46-operator-step-in");
  await submit(operator);
  await expect(operator.locator("body")).toContainText("第三次投诉");
  await shot(operator, "47-operator-stepped-in");
  const { merchant } = people;
  expect((await caseNow(merchant, id)).state).toBe("HEARING_EVIDENCE");
  await merchant.goto(`/merchant/cases/${id}`);
  await expect(merchant.locator("[data-command='finish-evidence']")).toBeVisible();
  await shot(merchant, "48-merchant-in-hearing");
  await operator.context().close();
});
