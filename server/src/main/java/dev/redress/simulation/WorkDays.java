package dev.redress.simulation;

import dev.redress.policy.Policies;
import dev.redress.policy.Terms;
import dev.redress.policy.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The auditor's own counting of working days (M6, P4): it takes from the policies which days are
 * off, as from a wall calendar, and counts by itself.
 */
final class WorkDays {

  private static final Duration HOUR = Duration.ofHours(1);

  private final Policies policies;

  WorkDays(Policies policies) {
    this.policies = policies;
  }

  /** Whether this is the end of the n-th working day after the day of that moment. */
  boolean isEnd(Instant end, String market, Instant from, int days) {
    Terms terms = policies.live(market);
    ZoneId zone = terms.zone();
    boolean midnight = end.atZone(zone).toLocalTime().toSecondOfDay() == 0;
    LocalDate last = end.minus(HOUR).atZone(zone).toLocalDate();
    WorkingDays wall = terms.afterwards().calendar();
    long worked =
        from.atZone(zone)
            .toLocalDate()
            .plusDays(1)
            .datesUntil(last.plusDays(1))
            .filter(day -> isWorked(wall, day))
            .count();
    return midnight && worked == days && isWorked(wall, last);
  }

  private static boolean isWorked(WorkingDays wall, LocalDate day) {
    boolean off = wall.weekend().contains(day.getDayOfWeek()) || wall.holidays().contains(day);
    return !off || wall.workedWeekends().contains(day);
  }
}
