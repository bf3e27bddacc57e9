import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { as, decide, words } from "./bench";
import { attach, WORDS } from "./market";
import { act, everybodyLeaves, PHONE, shot, sign, submit, usable } from "./people";
import { beforeThePlatform, caseNow, type People, read, send } from "./shop";

/** docs/guides/tour.md: a hearing of two rounds, a ruling that takes two, an appeal that takes two others to overturn it, and what is left of it all. */

const PAID = 260_000;

test.afterAll(everybodyLeaves);

async function say(page: Page, text: string): Promise<void> {
  await act(page, "add-statement");
  await page.locator(`.ant-drawer ${WORDS}`).fill(text);
  await submit(page);
}

/** The second round: the bench asks the buyer, on the phone, for one thing more. */
async function secondRound(judge: Page, buyer: Page, id: string): Promise<void> {
  await act(judge, "ask-more");
  await judge.locator('.ant-drawer input[value="BUYER"]').check();
  await judge.locator("#question").fill("请拍摄碗底的编号，与订单核对。");
  await judge.locator('.ant-drawer input[value="48"]').check();
  await submit(judge);
  await buyer.goto(`/buyer/cases/${id}`);
  await expect(buyer.locator(".consequence", { hasText: "碗底的编号" })).toBeVisible();
  await usable(buyer, "the buyer was asked");
  await say(buyer, "编号是 BOWL-03，与订单一致。");
  await expect(judge.locator("body"), "without a reload").toContainText("编号是 BOWL-03");
}

async function propose(judge: Page): Promise<void> {
  await judge.locator("[data-command='rule']").click();
  await decide(judge, "REFUND", "merchant");
  await words(
    judge,
    "照片显示三只碗均有裂纹，全额退款。",
    "The photographs show cracks in all three bowls. Full refund.",
  );
  await expect(judge.locator(".preview"), "F8: it says that another must sign").toContainText("另一位仲裁员");
  await shot(judge, "60-judge-over-the-limit");
  await sign(judge);
  await expect(judge.locator("[data-command='rule']")).toHaveCount(0);
}

async function overturn(judge: Page, id: string): Promise<void> {
  await judge.goto(`/arbitration/cases/${id}`);
  await act(judge, "take-hearing");
  await submit(judge);
  await judge.locator("[data-command='decide-appeal']").click();
  await judge.locator('input[value="fraud"]').check();
  await decide(judge, "DISMISS", "buyer");
  await words(judge, "同一照片早于签收，已在另一案件中使用。", "The photograph is older than the delivery.");
  await expect(judge.locator(".preview"), "F8: it says that another must sign").toContainText("另一位仲裁员");
  await usable(judge, "deciding the appeal");
  await shot(judge, "64-judge-overturns");
  await sign(judge);
  await expect(judge.locator("[data-command='decide-appeal']")).toHaveCount(0);
}

/** F8: over the limit what an appeal decided waits for somebody who has had nothing to do with the case. */
async function signed(judge: Page, id: string): Promise<void> {
  await judge.goto(`/arbitration/cases/${id}`);
  await act(judge, "approve-ruling");
  await expect(judge.locator(".ant-drawer")).toContainText("2600.00");
  await usable(judge, "the second signature under an appeal");
  await shot(judge, "64b-second-signature-under-an-appeal");
  await submit(judge);
  await expect(judge.locator("s").first(), "the ruling as it was, struck through").toBeVisible();
}

/** M2: what the lost ruling means to the merchant right now; F12 takes it back. */
async function bite(merchant: Page, id: string): Promise<string | undefined> {
  const { entries } = await read<{ entries: { about: string; bite: string }[] }>(
    merchant,
    "/merchant/standing",
  );
  return entries.find((e) => e.about === id)?.bite;
}

/** V4: what the merchant takes home is checked where no server is asked. */
async function verified(merchant: Page): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "redress-bundle-"));
  try {
    const saved = merchant.waitForEvent("download");
    await merchant.getByRole("button", { name: "下载证据包" }).click();
    const zip = join(folder, "bundle.zip");
    await (await saved).saveAs(zip);
    const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin", "java") : "java";
    return execFileSync(java, [join("..", "verify", "Verify.java"), zip], { encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("two rounds, two signatures, an appeal that overturns, a merchant restored, a bundle verified", async ({
  browser,
}) => {
  const buyer = await as(browser, "lin", PHONE);
  const merchant = await as(browser, "qingshan");
  const people: People = { buyer, merchant };
  const id = await beforeThePlatform(people, PAID);
  for (const side of [merchant, buyer]) await send(side, `/cases/${id}/finish-evidence`, {});

  const zhou = await as(browser, "zhou");
  await zhou.goto(`/arbitration/cases/${id}`);
  await act(zhou, "take-hearing");
  await submit(zhou);
  await secondRound(zhou, buyer, id);
  await propose(zhou);
  expect((await caseNow(buyer, id)).money.granted.minor, "nothing moves on one signature").toBe(0);

  const keller = await as(browser, "keller");
  await keller.goto(`/arbitration/cases/${id}`);
  await act(keller, "approve-ruling");
  await usable(keller, "the second signature");
  await shot(keller, "61-second-signature");
  await submit(keller);
  await expect(buyer.locator(".refund-settled")).toBeVisible({ timeout: 60_000 });
  await shot(buyer, "62-buyer-paid");
  await expect.poll(() => bite(merchant, id), { timeout: 60_000 }).toMatch(/COMING|BEGUN|HELD/);

  await merchant.goto(`/merchant/cases/${id}`);
  await act(merchant, "file-appeal");
  await merchant.locator('.ant-drawer input[value="NEW_EVIDENCE"]').check();
  await merchant.locator(`.ant-drawer ${WORDS}`).fill("同一张照片在另一位买家的售后中出现过。");
  await attach(merchant, "same-photo.png");
  await usable(merchant, "the appeal");
  await shot(merchant, "63-merchant-appeals");
  await submit(merchant);
  for (const side of [merchant, buyer]) await send(side, `/cases/${id}/finish-evidence`, {});

  await overturn(await as(browser, "shen"), id);
  await signed(await as(browser, "gao"), id);
  await expect.poll(() => bite(merchant, id), { timeout: 60_000 }).toBe("TAKEN_BACK");
  await merchant.goto("/merchant/standing");
  await expect(merchant.locator(".standing-entry").first()).toBeVisible();
  await usable(merchant, "the restored standing");
  await shot(merchant, "65-merchant-restored");

  await merchant.goto(`/merchant/cases/${id}`);
  await shot(merchant, "66-merchant-after-appeal");
  const said = await verified(merchant);
  expect(said).toMatch(/^INTACT/m);
});
