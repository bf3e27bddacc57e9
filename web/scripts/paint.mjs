// How soon the pages of a running demo show something, and how much they fetch for it: each page in a browser that has
// never been here. `node paint.mjs ADDRESS CHROMIUM TIMES`; one JSON object per page and kind of line.
import { chromium } from "playwright-core";

const [address, executablePath, times] = process.argv.slice(2);
const PAGES = [
  { name: "buyer", role: "BUYER", path: "/buyer", view: { width: 360, height: 780 } },
  { name: "merchant", role: "MERCHANT", path: "/merchant", view: { width: 1440, height: 900 } },
  { name: "arbitrator", role: "ARBITRATOR", path: "/arbitration", view: { width: 1440, height: 900 } },
  { name: "operator", role: "OPERATOR", path: "/operations", view: { width: 1440, height: 900 } },
  { name: "docket", path: "/docket", view: { width: 1440, height: 900 } },
];
// A phone on a fast mobile network, in DevTools' words; and this machine with nothing in the way.
const LINES = {
  here: null,
  phone: {
    latency: 60,
    downloadThroughput: (9_000_000 / 8) * 0.9,
    uploadThroughput: (1_500_000 / 8) * 0.9,
    slower: 4,
  },
};

const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
const logins = (await (await fetch(new URL("api/v1/demo", address))).json()).logins;

async function session(role) {
  const { login, password } = logins.find((each) => each.role === role);
  const context = await browser.newContext();
  const answer = await context.request.post(new URL("api/v1/session", address).href, {
    data: { login, password },
  });
  if (!answer.ok()) throw new Error(`${role}: ${answer.status()}`);
  const state = await context.storageState();
  await context.close();
  return state;
}

async function visit(page, line, storageState) {
  const context = await browser.newContext({ viewport: page.view, locale: "zh-CN", storageState });
  const tab = await context.newPage();
  const devtools = await context.newCDPSession(tab);
  await devtools.send("Network.enable");
  if (line) {
    const { slower, ...network } = line;
    await devtools.send("Network.emulateNetworkConditions", { offline: false, ...network });
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  }
  let bytes = 0;
  devtools.on("Network.loadingFinished", (loaded) => {
    bytes += loaded.encodedDataLength;
  });
  await tab.goto(new URL(page.path.slice(1), address).href);
  await tab.locator("h1").first().waitFor();
  const seen = await tab.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    heading: performance.now(),
  }));
  await context.close();
  return { paint: Math.round(seen.paint), heading: Math.round(seen.heading), bytes };
}

for (const page of PAGES) {
  const state = page.role ? await session(page.role) : undefined;
  for (const [line, conditions] of Object.entries(LINES)) {
    const visits = [];
    for (let i = 0; i < Number(times); i++) visits.push(await visit(page, conditions, state));
    console.log(
      JSON.stringify({
        name: page.name,
        line,
        paint: visits.map((each) => each.paint),
        heading: visits.map((each) => each.heading),
        bytes: visits.map((each) => each.bytes),
      }),
    );
  }
}
await browser.close();
