package dev.redress.kernel;

/** Refusals of the command path itself, whatever the room. */
public enum KernelRefusal implements Refusal {
  MALFORMED_REQUEST(400),
  LOGIN_REQUIRED(401),
  FORBIDDEN(403),
  /** C8: the owner has not allowed this to this member of its staff. */
  PERMISSION_MISSING(403),
  /** C8: more money than this member of the staff may agree to. */
  OVER_YOUR_LIMIT(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  IDEMPOTENCY_KEY_REUSED(422),
  IDEMPOTENCY_KEY_MISSING(400),
  VERSION_MISMATCH(412),
  TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  /** More requests than one person, program or address may send in a minute. */
  TOO_MANY_REQUESTS(429),
  OVERLOADED(503),
  DATABASE_UNAVAILABLE(503),
  INTERNAL(500);

  private final int status;

  KernelRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
