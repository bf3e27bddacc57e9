package dev.redress.governance;

import dev.redress.cases.Words;
import dev.redress.governance.Reckoning.Limit;
import dev.redress.governance.StandingEvent.EntryMade;
import dev.redress.kernel.Money;
import dev.redress.policy.Governance.Penalty;
import dev.redress.policy.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entry brings (M2), in a form that is put into words when somebody reads it.
 *
 * @param points taken at once
 * @param fine null: none
 * @param bites when fine and restrictions begin, unless the entry is contested before; null: never,
 *     since there are none, or not known
 */
public record Brings(
    int points, @Nullable Money fine, List<Kept> restrictions, @Nullable Instant bites) {

  /** Something the merchant is kept from, and for how long. */
  public record Kept(RestrictionKind kind, Duration lasts) {}

  /**
   * What a fresh entry brings.
   *
   * @param at when it was made
   * @param terms its own
   */
  public static Brings of(EntryMade made, Instant at, Terms terms) {
    Penalty penalty =
        terms.governance().cause(made.cause()).orElseThrow().steps().get(made.step() - 1);
    int before = made.score() - made.points();
    List<Limit> limits = Reckoning.limits(penalty, terms.governance(), before, made.score());
    Money fine = penalty.fine() > 0 ? new Money(terms.currency(), penalty.fine()) : null;
    boolean bites = fine != null || !limits.isEmpty();
    return new Brings(
        -made.points(), fine, kept(limits), bites ? at.plus(terms.governance().notice()) : null);
  }

  static List<Kept> kept(List<Limit> limits) {
    return limits.stream().map(each -> new Kept(each.kind(), each.lasts())).toList();
  }

  /** {@code 8 off the score, a fine of ¥50.00, no campaigns for 7 days}. */
  public String text(Words words) {
    List<String> parts = new ArrayList<>();
    if (points > 0) {
      parts.add(words.say("standing.brings.points", "n", points));
    }
    if (fine != null) {
      parts.add(words.say("standing.brings.fine", "amount", fine));
    }
    for (Kept each : restrictions) {
      parts.add(words.say("standing.brings." + each.kind(), "time", each.lasts()));
    }
    return parts.isEmpty()
        ? words.say("standing.brings.nothing")
        : String.join(words.say("standing.brings.and"), parts);
  }
}
