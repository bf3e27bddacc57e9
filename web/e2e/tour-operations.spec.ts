import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import { as } from "./bench";
import { bothWidths, everybodyLeaves, PHONE, shot } from "./people";
import { read } from "./shop";

/** docs/guides/tour.md: an endpoint that is told, and a carrier that tells. */

test.afterAll(everybodyLeaves);

interface Told {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A program elsewhere; the demo may send to its own machine. */
async function receiver(told: Told[]) {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      told.push({ headers: request.headers, body: Buffer.concat(parts).toString("utf8") });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/redress` };
}

test("an endpoint is added, told, and told again", async ({ browser }) => {
  const told: Told[] = [];
  const { server, url } = await receiver(told);
  const operator = await as(browser, "ops");
  const name = `仓库 ${Date.now().toString(36)}`;
  await operator.goto("/operations/webhooks");
  await operator.locator("main summary").click();
  await operator.locator("#webhook-name").fill(name);
  await operator.locator("#webhook-url").fill(url);
  await operator.locator("#webhook-events").fill("case.*");
  await operator.locator(".ant-select-item-option", { hasText: "case.*" }).click();
  await operator.keyboard.press("Escape");
  await bothWidths(operator, "tour-webhook-new");
  await operator.locator("main form button[type='submit']").click();
  const secret = (await operator.locator(".key-secret code").textContent()) ?? "";
  await bothWidths(operator, "tour-webhook-secret");

  await operator.getByRole("link", { name }).click();
  await operator.getByRole("button", { name: "发送测试消息" }).click();
  await expect.poll(() => told.length).toBe(1);
  const row = operator.locator("tbody tr", { hasText: "webhook.ping" });
  await expect(row).toContainText("已送达");
  await bothWidths(operator, "tour-webhook-log");
  await row.locator("button").click();
  const drawer = operator.locator(".ant-drawer");
  await expect(drawer.locator("tbody tr")).toContainText("204");
  await drawer.getByRole("button", { name: "重新推送", exact: true }).click();
  await expect.poll(() => told.length, "the same again").toBe(2);
  await expect(drawer.locator("tbody tr")).toHaveCount(2);
  await bothWidths(operator, "tour-webhook-delivery");
  const [first, again] = told.map(({ headers, body }) => {
    new Webhook(secret).verify(body, headers as Record<string, string>);
    return headers["webhook-id"];
  });
  expect(again, "whoever looks at the id does nothing twice").toBe(first);

  await operator.keyboard.press("Escape");
  await operator.getByRole("button", { name: "删除" }).click();
  await operator.locator(".ant-modal .ant-btn-dangerous").click();
  await operator.goto("/operations/webhooks");
  await expect(operator.locator("h1")).toBeVisible();
  await expect(operator.getByRole("link", { name })).toHaveCount(0);
  await operator.context().close();
  await new Promise((closed) => server.close(closed));
});

test("a carrier is connected and pushes; a code that nobody knows is shown and moves nothing", async ({
  browser,
  playwright,
}) => {
  const operator = await as(browser, "ops");
  const name = `快递 ${Date.now().toString(36)}`;
  const code = `PIGEON-${Date.now().toString(36)}`;
  await operator.goto("/operations/carriers");
  await operator.locator("main summary").click();
  await operator.locator("#carrier-name").fill(name);
  await operator.locator("#carrier-provider").click();
  await operator.locator(".ant-select-item-option", { hasText: "JSON" }).click();
  await operator.locator("main form button[type='submit']").click();
  const secret = (await operator.locator(".key-secret code").textContent()) ?? "";
  await bothWidths(operator, "tour-carrier-new");
  const row = operator.locator("tbody tr", { hasText: name });
  const address = (await row.locator("code").first().textContent()) ?? "";

  const now = (await (await operator.request.get("/api/v1/demo")).json()).now;
  const body = JSON.stringify({
    carrier: "京东快递",
    tracking: "JD0020735013",
    events: [{ id: code, at: now, code, text: "信鸽已起飞" }],
  });
  const at = new Date();
  const signed = (key: string) => ({
    "Content-Type": "application/json",
    "webhook-id": code,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(key).sign(code, at, body),
  });
  const carrier = await playwright.request.newContext();
  const stranger = `whsec_${btoa("another secret of thirty-two byte")}`;
  expect((await carrier.post(address, { data: body, headers: signed(stranger) })).status()).toBe(401);
  expect((await carrier.post(address, { data: body, headers: signed(secret) })).status()).toBe(204);
  await carrier.dispose();

  await operator.reload();
  await expect(row).toContainText("签名不符");
  await expect(row).toContainText("1 次推送");
  await expect(operator.locator("tbody tr", { hasText: code })).toContainText("JD0020735013");
  await operator.getByRole("button", { name: "查看" }).first().click();
  await expect(operator.locator(".webhook-body")).toContainText(code);
  await shot(operator, "tour-carrier-push");
  await operator.keyboard.press("Escape");
  await bothWidths(operator, "tour-carriers");

  const buyer = await as(browser, "lin", PHONE);
  const { items } = await read<{ items: { id: string }[] }>(buyer, "/orders?q=PP-20735");
  await buyer.goto(`/buyer/orders/${items[0]?.id}`);
  await expect(buyer.locator("main")).toContainText(`信鸽已起飞 · 无法识别的状态码 ${code}`);
  await expect(buyer.locator(".parcel-head")).toContainText("运输中");
  await bothWidths(buyer, "tour-unknown-code");

  await row.getByRole("button", { name: "移除" }).click();
  await operator.locator(".ant-modal .ant-btn-dangerous").click();
  await expect(row).toHaveCount(0);
  for (const page of [buyer, operator]) await page.context().close();
});
