package dev.redress.quality;

import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.RefusedException;
import dev.redress.policy.Policies;
import dev.redress.policy.Terms;
import dev.redress.quality.QualityView.SampleView;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many rulings are judged again: what the policy wants, or what operators raise it to. */
@Component
public final class Samples {

  private static final int ALL = 100;

  private final SampleStore store;
  private final Policies policies;
  private final Clock clock;

  Samples(SampleStore store, Policies policies, Clock clock) {
    this.store = store;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * From now on so many of a hundred rulings of a market are judged again; what the policy wants
   * ends the raising. Refused: SAMPLE_OUT_OF_BOUNDS.
   */
  public void raise(String market, int percent, Actor by) {
    if (!policies.hasMarket(market)) {
      throw new BadInput("market: the code of a market that is served is expected.");
    }
    int least = policy(market);
    if (percent < least || percent > ALL) {
      throw new RefusedException(
          QualityRefusal.SAMPLE_OUT_OF_BOUNDS.with("least", least, "most", ALL));
    }
    store.raise(market, percent, by);
  }

  /** Draws by this seed from the first ruling on; without it, and later, by one of chance. */
  public void plant(byte[] seed) {
    store.keep(seed);
  }

  /** Whether the lot falls on a ruling that was made at that moment. */
  boolean draws(String market, String caseId, long ruling, Instant made) {
    int raised = store.at(market, made).map(SampleStore.Raised::percent).orElse(0);
    return Sample.draws(store.seed(), caseId, ruling, Math.max(policy(market), raised));
  }

  /** Every market's, by code. */
  List<SampleView> now() {
    return policies.markets().stream()
        .map(Terms::market)
        .sorted(Comparator.naturalOrder())
        .map(this::now)
        .toList();
  }

  private SampleView now(String market) {
    int least = policy(market);
    Optional<SampleStore.Raised> raised =
        store.at(market, clock.instant()).filter(each -> each.percent() > least);
    return new SampleView(
        market,
        raised.map(SampleStore.Raised::percent).orElse(least),
        least,
        raised.map(SampleStore.Raised::byName).orElse(null));
  }

  private int policy(String market) {
    return policies.live(market).quality().rejudging().percent();
  }
}
