package dev.redress.kernel;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Times as text and back, exactly as {@link Instant} writes and reads them, without its general
 * formatter: every event writes several of them and every row that is read holds some.
 */
final class InstantText {

  private static final int SECONDS_LENGTH = "2026-01-01T00:00:00".length();
  private static final int MOST_DIGITS = 9;
  private static final int LAST_YEAR = 9999;

  private InstantText() {}

  /** The same as {@link Instant#toString}. */
  static String of(Instant at) {
    LocalDateTime utc = LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, ZoneOffset.UTC);
    if (utc.getYear() < 0 || utc.getYear() > LAST_YEAR) {
      return at.toString();
    }
    byte[] text = new byte[SECONDS_LENGTH + MOST_DIGITS + 2];
    digits(text, 0, 4, utc.getYear());
    text[4] = '-';
    digits(text, 5, 2, utc.getMonthValue());
    text[7] = '-';
    digits(text, 8, 2, utc.getDayOfMonth());
    text[10] = 'T';
    digits(text, 11, 2, utc.getHour());
    text[13] = ':';
    digits(text, 14, 2, utc.getMinute());
    text[16] = ':';
    digits(text, 17, 2, utc.getSecond());
    int end = fraction(text, at.getNano());
    text[end] = 'Z';
    return new String(text, 0, end + 1, StandardCharsets.ISO_8859_1);
  }

  /** Nothing, milli-, micro- or nanoseconds: as many groups of three digits as are needed. */
  private static int fraction(byte[] text, int nanos) {
    if (nanos == 0) {
      return SECONDS_LENGTH;
    }
    int length = nanos % 1_000_000 == 0 ? 3 : nanos % 1000 == 0 ? 6 : MOST_DIGITS;
    int shown = length == 3 ? nanos / 1_000_000 : length == 6 ? nanos / 1000 : nanos;
    text[SECONDS_LENGTH] = '.';
    digits(text, SECONDS_LENGTH + 1, length, shown);
    return SECONDS_LENGTH + 1 + length;
  }

  private static void digits(byte[] text, int from, int length, int number) {
    int rest = number;
    for (int i = from + length - 1; i >= from; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  /** The same as {@link Instant#parse}. */
  static Instant parse(String text) {
    int end = text.length() - 1;
    if (end < SECONDS_LENGTH || text.charAt(end) != 'Z' || !isShaped(text)) {
      return Instant.parse(text);
    }
    // With a point there is at least one digit, and at most nine.
    int digits = end == SECONDS_LENGTH ? 0 : end - SECONDS_LENGTH - 1;
    if ((end != SECONDS_LENGTH && digits == 0) || digits > MOST_DIGITS) {
      return Instant.parse(text);
    }
    try {
      LocalDateTime utc =
          LocalDateTime.of(
              number(text, 0, 4),
              number(text, 5, 7),
              number(text, 8, 10),
              number(text, 11, 13),
              number(text, 14, 16),
              number(text, 17, 19));
      int nanos = digits == 0 ? 0 : number(text, SECONDS_LENGTH + 1, end);
      for (int i = digits; i < MOST_DIGITS; i++) {
        nanos *= 10;
      }
      return Instant.ofEpochSecond(utc.toEpochSecond(ZoneOffset.UTC), nanos);
    } catch (DateTimeException strange) {
      // Such as 24:00, a leap second, or what is no time at all; the library knows which.
      return Instant.parse(text);
    }
  }

  private static boolean isShaped(String text) {
    return text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && text.charAt(10) == 'T'
        && text.charAt(13) == ':'
        && text.charAt(16) == ':'
        && (text.charAt(SECONDS_LENGTH) == '.' || text.charAt(SECONDS_LENGTH) == 'Z');
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new DateTimeException("Not a digit at " + i);
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
