import { execFileSync } from "node:child_process";
import { defineConfig } from "@playwright/test";

/** Debian's Chromium; browsers of Playwright's own are not downloaded. */
function chromium(): string {
  return process.env.CHROMIUM ?? execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
}

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/run",
  workers: 1,
  projects: [
    // Looking at pages changes nothing, so two may look at once (--workers 2).
    { name: "pages", testMatch: ["pages.spec.ts", "tour.spec.ts"], fullyParallel: true },
    // The others act on one marketplace and its clock, one after the other.
    { name: "acts", testIgnore: ["pages.spec.ts", "tour.spec.ts", "clock.spec.ts"] },
    // Days pass for everybody, and what the others find would be over.
    { name: "clock", testMatch: "clock.spec.ts" },
  ],
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    baseURL: process.env.REDRESS_URL ?? "http://localhost:8080",
    locale: "zh-CN",
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    // Recording each step takes as long again; TRACE=1 finds out why something failed.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chromium(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
