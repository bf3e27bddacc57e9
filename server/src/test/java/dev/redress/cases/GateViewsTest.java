package dev.redress.cases;

import static dev.redress.cases.ViewWorld.BUYER;
import static dev.redress.cases.ViewWorld.MERCHANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.cases.NegotiationView.HoldView;
import dev.redress.kernel.Actor;
import dev.redress.policy.CaseType;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * C3: the number for a call stands on both sides' page as long as the hold lasts, and no longer.
 */
class GateViewsTest {

  private static final String NUMBER = "000-5550-0100 #0042";

  private final ViewWorld world = ViewWorld.delivered().applied(CaseType.REFUND_ONLY, 1);

  private HoldView hold(Actor viewer, Instant at) {
    Looking look = world.by(viewer, Locale.ENGLISH);
    Beside beside = new Beside(Map.of(), null, NUMBER);
    return Objects.requireNonNull(
        GateViews.hold(
            new Looking(look.file(), look.c(), look.history(), viewer, look.words(), at, beside)));
  }

  @Test
  void c3BothSeeTheNumberDuringTheHoldAndNobodyAfterIt() {
    world.does(MERCHANT, new CaseCommand.SendScript(world.id, "NOT_A_QUALITY_PROBLEM"));
    Instant now = world.by(BUYER, Locale.ENGLISH).now();
    HoldView seen = hold(BUYER, now);

    assertThat(seen.callNumber()).isEqualTo(NUMBER);
    assertThat(hold(MERCHANT, now).callNumber()).isEqualTo(NUMBER);
    assertThat(hold(BUYER, seen.until().minusNanos(1000)).callNumber()).isEqualTo(NUMBER);
    assertThat(hold(BUYER, seen.until()).callNumber()).isNull();
    assertThat(hold(MERCHANT, seen.until()).callNumber()).isNull();
  }
}
