package dev.redress.bench;

import dev.redress.cases.CaseId;
import dev.redress.kernel.Outcome;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/** Cases on which merchant and buyer take turns, each case at its own step. */
final class Rounds {

  private final Market market;
  private final List<CaseId> cases;
  private final AtomicLongArray steps;

  Rounds(Market market, List<CaseId> cases) {
    this.market = market;
    this.cases = cases;
    this.steps = new AtomicLongArray(cases.size());
  }

  Outcome step(int place) {
    return market.step(cases.get(place), steps.getAndIncrement(place));
  }
}
