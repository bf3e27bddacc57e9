package dev.redress.kernel;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * Times from outside: RFC 3339, from 1970 to the end of 9999. What lies further has no meaning in
 * any rule, and neither calendars nor databases can hold all of it.
 */
public final class Moment {

  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

  private Moment() {}

  /**
   * The moment that a text means.
   *
   * @throws DateTimeException when it means none, or one beyond all use
   */
  public static Instant read(CharSequence text) {
    Instant read = Instant.parse(text);
    if (read.isBefore(FIRST) || !read.isBefore(AFTER_LAST)) {
      throw new DateTimeException("A time between 1970 and 9999 is expected.");
    }
    return read;
  }
}
