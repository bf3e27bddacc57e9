import { readFileSync } from "node:fs";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** Written by the server's own WebhookSignatureTest: what it sends while a secret is being rotated. */
const sent = JSON.parse(
  readFileSync(new URL("../../server/src/test/resources/webhooks/signed.json", import.meta.url), "utf8"),
) as {
  secret: string;
  older: string;
  id: string;
  timestamp: number;
  body: string;
  signature: string;
};
const headers = {
  "webhook-id": sent.id,
  "webhook-timestamp": String(sent.timestamp),
  "webhook-signature": sent.signature,
};

describe("a webhook's signature", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: sent.timestamp * 1000 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([sent.secret, sent.older])("is accepted by the public library with each secret", (secret) => {
    expect(new Webhook(secret).verify(sent.body, headers)).toMatchObject({ type: "case.applied" });
  });

  it("is refused with another secret, another body and after its time", () => {
    const other = `whsec_${btoa("another secret of thirty-two byte")}`;
    expect(() => new Webhook(other).verify(sent.body, headers)).toThrow();
    expect(() => new Webhook(sent.secret).verify(`${sent.body} `, headers)).toThrow();
    vi.setSystemTime(sent.timestamp * 1000 + 600_000);
    expect(() => new Webhook(sent.secret).verify(sent.body, headers)).toThrow();
  });
});
