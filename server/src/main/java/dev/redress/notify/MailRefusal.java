package dev.redress.notify;

import dev.redress.kernel.Refusal;

/** Why mail is not set up as wished, in order of precedence. */
public enum MailRefusal implements Refusal {
  /** Whoever runs the server has not said through whom mail goes out. */
  MAIL_NOT_CONFIGURED(409),
  MAIL_ADDRESS_WRONG(422),
  /** There is no address that a code could be sent to. */
  MAIL_ADDRESS_MISSING(409),
  /** The last code is younger than a minute. */
  MAIL_CODE_TOO_OFTEN(429),
  /** Wrong, too old, or tried too often. */
  MAIL_CODE_WRONG(422),
  /** The quiet begins when it ends, or an hour is none. */
  MAIL_HOURS_WRONG(422),
  /** Digests are for merchants. */
  MAIL_NO_DIGEST(422);

  private final int status;

  MailRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
