import { type Browser, expect, type Page } from "@playwright/test";
import { DESK, type DemoLogin, PHONE, picture, shot, signIn, usable } from "./people";

/** antd measures with a second, hidden text area. */
export const WORDS = "textarea:not([aria-hidden])";

export interface Order {
  id: string;
  shopOrderId: string;
  merchant: { id: string; name: string };
  openCases: string[];
}

/** A delivered order on which a refund is open for a quality reason right now, and with whose merchant we can act. */
async function orderToClaim(buyer: Page, merchants: string[], type: string): Promise<Order | undefined> {
  const { items } = await (await buyer.request.get("/api/v1/orders?status=DELIVERED&limit=100")).json();
  for (const order of items as Order[]) {
    if (order.openCases.length > 0 || !merchants.includes(order.merchant.id)) continue;
    const answer = await (await buyer.request.get(`/api/v1/orders/${order.id}/eligibility`)).json();
    const open = answer.lines.every((line: { types: { type: string; open: boolean }[] }) =>
      line.types.some((t) => t.type === type && t.open),
    );
    if (open) return order;
  }
  return undefined;
}

export async function attach(page: Page, name: string): Promise<void> {
  const before = await page.locator(".ant-drawer .thumb").count();
  await page.locator('.ant-drawer input[type="file"]').setInputFiles(await picture(page, name));
  await expect(page.locator(".ant-drawer .thumb")).toHaveCount(before + 1);
}

export async function apply(
  buyer: Page,
  order: Order,
  wish: { type: string; reason: string },
): Promise<string> {
  await buyer.goto(`/buyer/orders/${order.id}/apply`);
  const more = buyer.locator(".stepper button:last-child:enabled");
  if ((await buyer.locator(".stepper output").first().textContent()) === "0") await more.first().click();
  await buyer.locator('input[value="yes"]').check();
  await buyer.locator(`input[type="radio"][value="${wish.reason}"]`).check();
  await usable(buyer, "what happened");
  await shot(buyer, "01-buyer-what-happened");
  await buyer.getByRole("button", { name: "下一步" }).click();
  await buyer.locator(`input[value="${wish.type}"]`).check();
  await usable(buyer, "what you want");
  await shot(buyer, "02-buyer-what-you-want");
  await buyer.getByRole("button", { name: "下一步" }).click();
  await expect(buyer.locator(".apply-total")).toContainText("¥");
  await shot(buyer, "03-buyer-what-you-get");
  await buyer.getByRole("button", { name: "下一步" }).click();
  await buyer.locator(WORDS).fill("收到时就有裂缝，装水会渗漏，照片是开箱时拍的。");
  await buyer.locator('input[type="file"]').setInputFiles([await picture(buyer, "crack.png")]);
  await expect(buyer.locator(".thumb")).toHaveCount(1);
  await shot(buyer, "04-buyer-proof");
  await buyer.getByRole("button", { name: "提交申请" }).click();
  await buyer.waitForURL(/\/buyer\/cases\//);
  return new URL(buyer.url()).pathname.split("/").pop() ?? "";
}

/** A buyer on the phone and the merchant at the desk, with an order between them that can be claimed for. */
export async function market(browser: Browser, logins: DemoLogin[], type: string) {
  const of = (role: string) => logins.filter((l) => l.role === role);
  const merchants = new Map<string, Page>();
  for (const login of of("MERCHANT")) {
    const desk = await signIn(browser, login, DESK);
    const me = await (await desk.request.get("/api/v1/session")).json();
    // Staff may not do everything (C8); these stories are the owner's.
    if (!me.permissions) merchants.set(me.party, desk);
  }
  for (const login of of("BUYER")) {
    const buyer = await signIn(browser, login, PHONE);
    const order = await orderToClaim(buyer, [...merchants.keys()], type);
    const merchant = order && merchants.get(order.merchant.id);
    if (order && merchant) return { buyer, merchant, order };
    await buyer.context().close();
  }
  throw new Error("the demo has no delivered order that can be claimed for");
}
