package dev.redress.cases;

import dev.redress.kernel.Decision;
import dev.redress.kernel.Money;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * F11, F12: who funds what, once an appeal has changed the ruling. What was paid can pass from the
 * merchant to the platform, which makes all of it good; never the other way, because no appeal
 * takes anew what it did not grant; and not after fraud, where the buyer owes what it was too much.
 */
final class AppealFunding {

  private AppealFunding() {}

  /**
   * Refuses what cannot be so, and what changes nothing.
   *
   * @param funder who is to fund what takes the ruling's place
   * @param now what each line comes to
   */
  static Optional<Decision<CaseEvent>> wrong(
      Deciding d, Judged judged, Funder funder, boolean fraud, Map<Integer, Money> now) {
    Funder before = Objects.requireNonNull(d.c().ruling()).funder();
    boolean moves = funder != before && keeps(d, judged, now);
    if (moves && (before == Funder.PLATFORM || fraud)) {
      return AppealRules.refused(CaseRefusal.FUNDER_STAYS);
    }
    boolean same =
        now.entrySet().stream()
            .allMatch(
                line -> line.getValue().equals(AppealRules.granted(d, judged, line.getKey())));
    return same && !moves
        ? AppealRules.refused(CaseRefusal.APPEAL_CHANGES_NOTHING)
        : Optional.empty();
  }

  /** Whether the platform takes over what the merchant has paid. */
  static boolean movesToPlatform(
      Deciding d, Judged judged, Funder funder, Map<Integer, Money> now) {
    Funder before = Objects.requireNonNull(d.c().ruling()).funder();
    return before == Funder.MERCHANT && funder == Funder.PLATFORM && keeps(d, judged, now);
  }

  /** All that the ruling has brought on these lines. */
  static Money had(Deciding d, Judged judged, Map<Integer, Money> now) {
    return now.keySet().stream()
        .map(line -> AppealRules.granted(d, judged, line))
        .reduce(Money::plus)
        .orElseThrow();
  }

  /** Whether there was money, and still is. */
  private static boolean keeps(Deciding d, Judged judged, Map<Integer, Money> now) {
    return had(d, judged, now).isPositive() && now.values().stream().anyMatch(Money::isPositive);
  }
}
