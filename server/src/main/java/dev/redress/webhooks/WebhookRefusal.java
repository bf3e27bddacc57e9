package dev.redress.webhooks;

import dev.redress.kernel.Refusal;

/** Why an endpoint is not made, changed or sent to, in order of precedence. */
public enum WebhookRefusal implements Refusal {
  /** Not an address that messages can be sent to: https, a host, nobody's name and password. */
  WEBHOOK_URL_WRONG(422),
  /** There is no such host. */
  WEBHOOK_HOST_UNKNOWN(422),
  /** The host is inside the house, where no message may go unless that was configured. */
  WEBHOOK_HOST_PRIVATE(422),
  /** A name or beginning that no event has. */
  WEBHOOK_EVENT_UNKNOWN(422),
  WEBHOOK_TOO_MANY(409),
  WEBHOOK_REMOVED(409),
  WEBHOOK_ALREADY_PAUSED(409),
  WEBHOOK_NOT_PAUSED(409),
  /** The old secret ends before now, or later than a week from now. */
  WEBHOOK_OVERLAP_WRONG(422),
  /** A replay names a position or a moment, and a moment that is over. */
  WEBHOOK_REPLAY_WRONG(422),
  WEBHOOK_REPLAYING(409);

  private final int status;

  WebhookRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
