package dev.redress.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Mails inside quiet hours wait until their end, unless what they tell of ends before. */
class QuietHoursTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final QuietHours NIGHT = new QuietHours(22 * 60, 7 * 60);

  /** 23:30 in Shanghai. */
  private static final Instant LATE = Instant.parse("2026-03-01T15:30:00Z");

  private static final Instant SEVEN = Instant.parse("2026-03-01T23:00:00Z");

  @Test
  void whatComesInTheNightWaitsForTheMorning() {
    assertThat(NIGHT.release(LATE, SHANGHAI, null)).isEqualTo(SEVEN);
    Instant small = Instant.parse("2026-03-01T20:00:00Z");
    assertThat(NIGHT.release(small, SHANGHAI, null)).isEqualTo(SEVEN);
  }

  @Test
  void whatComesByDayGoesAtOnce() {
    Instant noon = Instant.parse("2026-03-01T04:00:00Z");
    assertThat(NIGHT.release(noon, SHANGHAI, null)).isEqualTo(noon);
    assertThat(NIGHT.release(SEVEN, SHANGHAI, null)).isEqualTo(SEVEN);
    Instant ten = Instant.parse("2026-03-01T14:00:00Z");
    assertThat(NIGHT.release(ten, SHANGHAI, null)).isEqualTo(SEVEN);
  }

  @Test
  void aDeadlineUnderTwoHoursDisturbs() {
    assertThat(NIGHT.release(LATE, SHANGHAI, LATE.plusSeconds(7199))).isEqualTo(LATE);
    Instant five = LATE.plusSeconds(5 * 3600);
    assertThat(NIGHT.release(LATE, SHANGHAI, five)).isEqualTo(five.minus(QuietHours.URGENT));
    assertThat(NIGHT.release(LATE, SHANGHAI, SEVEN.plus(QuietHours.URGENT))).isEqualTo(SEVEN);
    assertThat(NIGHT.release(LATE, SHANGHAI, LATE.minusSeconds(1))).isEqualTo(SEVEN);
  }

  @Test
  void anHourOfTheDayIsQuietTooAndTheClocksGoForward() {
    QuietHours noon = new QuietHours(12 * 60, 13 * 60 + 30);
    Instant at = Instant.parse("2026-03-01T04:30:00Z");
    assertThat(noon.release(at, SHANGHAI, null)).isEqualTo(Instant.parse("2026-03-01T05:30:00Z"));
    // In Berlin 02:30 does not exist on this night: the quiet ends when the clocks have gone on.
    QuietHours night = new QuietHours(22 * 60, 2 * 60 + 30);
    Instant eve = Instant.parse("2026-03-28T23:00:00Z");
    assertThat(night.release(eve, ZoneId.of("Europe/Berlin"), null))
        .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
  }
}
