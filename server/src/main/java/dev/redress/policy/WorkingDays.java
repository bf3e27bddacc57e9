package dev.redress.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * A market's calendar (P4): which days count where the rules count working days.
 *
 * @param weekend days of the week on which nobody works
 * @param holidays days off, whatever day of the week
 * @param workedWeekends days of a weekend that are worked in exchange for a holiday
 */
public record WorkingDays(
    Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> workedWeekends) {

  /** Whether people work on this day. */
  public boolean isWorked(LocalDate day) {
    return workedWeekends.contains(day)
        || (!holidays.contains(day) && !weekend.contains(day.getDayOfWeek()));
  }

  /**
   * The end of the n-th working day after the day of this moment, in the market's zone: the
   * beginning of the day that follows it.
   */
  public Instant after(Instant moment, int days, ZoneId zone) {
    LocalDate day = moment.atZone(zone).toLocalDate();
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      if (isWorked(day)) {
        left--;
      }
    }
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
