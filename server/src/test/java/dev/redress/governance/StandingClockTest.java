package dev.redress.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** M2: servers' clocks differ, and what was due has happened. */
class StandingClockTest {

  @Test
  void m2_aClockThatIsBehindTakesNothingBackThatWasDue() {
    StandingWorld shop = new StandingWorld();
    shop.lost("COMPLAINT_COUNTERFEIT", "a").days(3).news();
    shop.behind(Duration.ofMinutes(30)).lost("LATE_SHIPMENT", "b");
    assertThat(shop.types()).containsExactly("EntryMade");
    assertThat(shop.standing().entries().getLast().at()).isEqualTo(shop.standing().updatedAt());
    assertThat(shop.standing().charged(1).orElseThrow().amount().minor()).isEqualTo(50_000);
  }
}
