import { expect, type Page, test } from "@playwright/test";
import { as } from "./bench";
import { WORDS } from "./market";
import { bothWidths, everybodyLeaves, PHONE, picture, shot } from "./people";
import { read, receivedOrder, send } from "./shop";

/** docs/guides/tour.md, the service desk: a note, applying for the buyer, handing on. */

test.afterAll(everybodyLeaves);

async function asks(page: Page, text: string): Promise<void> {
  await page.locator(".chat-write textarea").first().fill(text);
  await page.locator(".chat-write .ant-btn-primary").click();
  await expect(page.locator(".chat-mine .chat-text").last()).toHaveText(text);
}

test("an agent notes, applies for the buyer, and hands the conversation on", async ({ browser }) => {
  const buyer = await as(browser, "lin", PHONE);
  const agent = await as(browser, "xiaohe");
  const mine = await read<{ items: { id: string }[] }>(agent, "/desk/queue?view=MINE");
  for (const { id } of mine.items) await send(agent, `/desk/conversations/${id}/resolve`, {});
  const orderId = await receivedOrder(buyer);
  await send(buyer, "/desk/pick", { orderId, entry: "APPLY_REFUND" });
  await buyer.goto("/buyer/service");
  await asks(buyer, "我要退款");
  await expect(buyer.locator(".chat-text").last()).toContainText("您现在可以申请");
  await asks(buyer, "天上有几颗星");
  await expect(buyer.locator(".chat-text").last(), "it says so").toContainText("我没有听懂");
  await asks(buyer, "人工");
  await expect(buyer.locator(".chat-text").last()).toContainText("再说一次就为您转接");
  await asks(buyer, "agent");
  await expect(buyer.locator("main")).toContainText("正在为您转接人工客服");
  await bothWidths(buyer, "tour-desk-asked");

  await agent.goto("/desk");
  await agent.locator(".chat-item", { hasText: "林小雨" }).first().click();
  await agent.getByRole("button", { name: "接待该会话" }).click();
  await agent.locator(".desk-canned button").first().click();
  await agent.getByRole("button", { name: "发送回复" }).click();
  const note = `买家说釉面有裂纹 ${Date.now().toString(36)}`;
  await agent.getByLabel("备注", { exact: true }).fill(note);
  await agent.getByRole("button", { name: "添加备注" }).click();
  await expect(agent.locator(".desk-note").last()).toContainText(note);
  await bothWidths(agent, "tour-desk-conversation");
  const conversation = agent.url();

  await agent.getByRole("link", { name: "代林小雨申请" }).click();
  const more = agent.locator(".stepper button:last-child:enabled");
  if ((await agent.locator(".stepper output").first().textContent()) === "0") await more.first().click();
  await agent.locator('input[value="yes"]').check();
  await agent.locator('input[type="radio"][value="QUALITY"]').check();
  const next = agent.getByRole("button", { name: "下一步" });
  await next.click();
  await agent.locator('input[value="REFUND_ONLY"]').check();
  await next.click();
  await next.click();
  await agent.locator(WORDS).fill("三只碗的釉面都有裂纹，由客服代为申请。");
  await agent.locator('input[type="file"]').setInputFiles(await picture(agent, "from-the-buyer.png"));
  await expect(agent.locator(".field .thumb")).toHaveCount(1);
  await bothWidths(agent, "tour-desk-apply-for");
  await agent.getByRole("button", { name: "提交申请" }).click();
  await agent.waitForURL(/\/desk\/cases\//);
  const id = agent.url().split("/").pop()?.split("?")[0] ?? "";
  await expect(agent.locator("main")).toContainText("您正在代林小雨操作");
  await bothWidths(agent, "tour-desk-case");

  await buyer.goto("/buyer/service");
  await expect(buyer.locator(".chat-list")).not.toContainText(note);
  await buyer.goto(`/buyer/cases/${id}`);
  await expect(buyer.locator(".timeline"), "who did it for whom").toContainText("由客服小何代为操作");
  await bothWidths(buyer, "tour-applied-for");

  await agent.goto(conversation);
  await agent.getByLabel("备注", { exact: true }).fill("下班了，等商家答复后请告诉买家。");
  await agent.getByLabel("转交给").selectOption({ label: "Mara Vogt" });
  await agent.getByRole("button", { name: "转交" }).click();
  await expect(agent.getByRole("button", { name: "发送回复" })).toHaveCount(0);
  const other = await as(browser, "mara", PHONE);
  await other.goto("/desk");
  await expect(other.getByRole("button", { name: /^我的（\d+ 个转交给您）$/ })).toBeVisible();
  await expect(other.locator(".chat-item", { hasText: "下班了" }), "it waits for nobody else").toHaveCount(0);
  await other.goto("/desk?view=MINE");
  const handed = other.locator(".chat-item", { hasText: "林小雨" }).filter({ hasText: "已转交给您" });
  await expect(handed).toContainText("小何转交：下班了，等商家答复后请告诉买家。");
  await bothWidths(other, "tour-desk-handed-to-me");
  await handed.click();
  await other.getByRole("button", { name: "接待该会话" }).click();
  await expect(other.locator(".chat-list")).toContainText("下班了");
  await bothWidths(other, "tour-desk-handed-on");
  await other.getByRole("button", { name: "结束服务" }).click();
  await expect(other.getByRole("button", { name: "发送回复" })).toHaveCount(0);
  await shot(other, "tour-desk-resolved");
  for (const page of [buyer, agent, other]) await page.context().close();
});
