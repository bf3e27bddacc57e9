package dev.redress.quality;

import dev.redress.kernel.BadInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days that are counted, UTC.
 *
 * @param to the last of them
 */
record Period(LocalDate from, LocalDate to) {

  private static final int USUAL = 30;
  private static final int MOST = 366;

  /** The days that were asked for; without any the last thirty. Refused: more than a year. */
  static Period of(@Nullable String from, @Nullable String to, Instant now) {
    LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    LocalDate last = to == null || to.isBlank() ? today : day("to", to);
    LocalDate first =
        from == null || from.isBlank() ? last.minusDays(USUAL - 1L) : day("from", from);
    if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= MOST) {
      throw new BadInput("from, to: the first and the last of at most " + MOST + " days.");
    }
    return new Period(first, last);
  }

  private static LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new BadInput(field + ": a day like 2026-01-31 is expected.");
    }
  }

  OffsetDateTime begins() {
    return from.atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  OffsetDateTime ends() {
    return to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
  }
}
