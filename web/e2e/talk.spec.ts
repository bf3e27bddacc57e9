import { expect, test } from "@playwright/test";
import { DESK, demoLogin, everybodyLeaves, PHONE, shot, signIn, usable } from "./people";
import { send as post, read, receivedOrder } from "./shop";

test.afterAll(everybodyLeaves);

test("buyer and merchant write to each other, live and with contact data hidden", async ({ browser }) => {
  const buyer = await signIn(browser, await demoLogin(browser, "lin"), PHONE);
  const merchant = await signIn(browser, await demoLogin(browser, "qingshan"), DESK);
  const order = await receivedOrder(buyer);
  await buyer.goto(`/buyer/chats/${order}`);
  await merchant.goto(`/merchant/orders/${order}`);
  await buyer.locator(".chat-write textarea").first().fill("灯罩缺了一块，我的微信 lin_8888");
  await buyer.locator(".chat-write .ant-btn-primary").click();
  await expect(merchant.locator(".chat-text").last(), "without a reload").toHaveText(
    "灯罩缺了一块，我的微信 ***",
  );
  await expect(buyer.locator(".chat-masked").last()).toBeVisible();
  await merchant.locator(".chat-write textarea").first().fill("请发一张照片");
  await merchant.locator(".chat-write .ant-btn-primary").click();
  await expect(buyer.locator(".chat-text").last()).toHaveText("请发一张照片");
  await usable(buyer, "the buyer's conversation");
  await shot(buyer, "70-buyer-chat");
  await shot(merchant, "71-merchant-chat");
});

test("the assistant answers, hands over, and an agent takes it", async ({ browser }) => {
  const buyer = await signIn(browser, await demoLogin(browser, "lin"), PHONE);
  const agent = await signIn(browser, await demoLogin(browser, "xiaohe"), DESK);
  // The demo tells of an earlier talk that the agent has not ended.
  const mine = await read<{ items: { id: string }[] }>(agent, "/desk/queue?view=MINE");
  for (const { id } of mine.items) await post(agent, `/desk/conversations/${id}/resolve`, {});
  await receivedOrder(buyer);
  await buyer.goto("/buyer/service");
  await buyer.locator(".desk-entries button").first().click();
  await buyer.locator(".desk-pick").first().click();
  const write = buyer.locator(".chat-write textarea").first();
  const send = buyer.locator(".chat-write .ant-btn-primary");
  await expect(buyer.locator(".desk-links a").last()).toBeVisible();
  await write.fill("人工 人工客服");
  await send.click();
  await agent.goto("/desk");
  await agent.locator(".chat-item", { hasText: "林小雨" }).first().click();
  await agent.locator("button.ant-btn-primary").first().click();
  await expect(agent.locator(".desk-canned"), "taken").toBeVisible();
  await agent.locator("textarea").first().fill("您好，我来帮您看一下。");
  await agent.locator(".chat-write .ant-btn-primary").click();
  await expect(buyer.locator(".chat-text").last()).toHaveText("您好，我来帮您看一下。");
  await usable(buyer, "the service page");
  await usable(agent, "the agent's page");
  await shot(buyer, "72-buyer-service");
  await shot(agent, "73-agent-desk");
});
