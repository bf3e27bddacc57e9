package dev.redress.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When somebody does not want to be disturbed, in minutes of their own day; pure. From 22:00 until
 * 07:00 goes over midnight.
 */
record QuietHours(int from, int until) {

  /** What ends so soon is told at once, at whatever hour. */
  static final Duration URGENT = Duration.ofHours(2);

  private static final int DAY = 24 * 60;

  QuietHours {
    if (from < 0 || from >= DAY || until < 0 || until >= DAY || from == until) {
      throw new IllegalArgumentException("Not hours of a day: " + from + " to " + until);
    }
  }

  /**
   * When a mail goes out that could go now: at once, or when the quiet is over, but two hours
   * before what it tells of has to be done.
   *
   * @param deadline until when its reader may act; null: nothing is to be done
   */
  Instant release(Instant now, ZoneId zone, @Nullable Instant deadline) {
    Instant end = end(now, zone);
    if (deadline == null || !deadline.isAfter(now)) {
      return end;
    }
    Instant urgent = deadline.minus(URGENT);
    if (!urgent.isBefore(end)) {
      return end;
    }
    return urgent.isAfter(now) ? urgent : now;
  }

  /** When the quiet that reigns now is over; now, where none does. */
  private Instant end(Instant now, ZoneId zone) {
    ZonedDateTime there = now.atZone(zone);
    int minute = there.getHour() * 60 + there.getMinute();
    boolean overMidnight = from > until;
    boolean quiet =
        overMidnight ? minute >= from || minute < until : minute >= from && minute < until;
    if (!quiet) {
      return now;
    }
    LocalDate day = there.toLocalDate();
    if (overMidnight && minute >= from) {
      day = day.plusDays(1);
    }
    return day.atTime(LocalTime.of(until / 60, until % 60)).atZone(zone).toInstant();
  }
}
