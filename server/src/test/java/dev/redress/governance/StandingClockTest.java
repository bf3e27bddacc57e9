package dev.redress.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.RedressServer;
import dev.redress.evidence.Evidence;
import dev.redress.governance.StandingView.Bite;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Texts;
import dev.redress.policy.Policies;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** M2: servers' clocks differ, and what was due has happened. */
@Tag("database")
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

  @Test
  void m2_aClockThatIsBehindShowsWhatItWouldDo() {
    StandingWorld shop = new StandingWorld();
    String about = LockKey.named("order", "CN", "behind").text() + "-1";
    shop.lost("COMPLAINT_COUNTERFEIT", about).days(3).behind(Duration.ofMinutes(30));
    RedressServer server = RedressServer.running();
    StandingViews views =
        new StandingViews(
            server.bean(Policies.class),
            server.bean(Evidence.class),
            server.bean(Texts.class),
            Clock.fixed(shop.now(), ZoneOffset.UTC));
    StandingView seen = views.of(shop.file(), StandingWorld.MERCHANT, Locale.ENGLISH, List.of());
    StandingView listed = views.brief(List.of(shop.file()), Locale.ENGLISH).getFirst();
    assertThat(seen.now()).isEqualTo(shop.standing().updatedAt());
    assertThat(listed.now()).isEqualTo(seen.now());
    assertThat(seen.entries().getFirst().bite()).isEqualTo(Bite.BEGUN);
  }
}
