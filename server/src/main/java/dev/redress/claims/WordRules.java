package dev.redress.claims;

import dev.redress.claims.MatterFile.Around;
import dev.redress.evidence.EvidenceItem;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Money;
import dev.redress.kernel.Refused;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words, evidence and amounts, as every command judges them. */
final class WordRules {

  private static final int LONGEST_TEXT = 4000;

  private WordRules() {}

  /** Words that are too few or too many; evidence that this side has not shown on this order. */
  static Optional<Refused> check(
      Around around, Actor actor, String statement, List<String> evidence) {
    int least = least(around);
    if (statement.strip().length() < least) {
      return Optional.of(ClaimRefusal.CLAIM_STATEMENT_REQUIRED.with("least", least));
    }
    if (statement.length() > LONGEST_TEXT) {
      return Optional.of(ClaimRefusal.CLAIM_TEXT_TOO_LONG.with("most", LONGEST_TEXT));
    }
    for (String id : evidence) {
      EvidenceItem item = around.evidence().get(id);
      if (item == null || item.byRole() != actor.role()) {
        return Optional.of(ClaimRefusal.CLAIM_EVIDENCE_UNKNOWN.with("evidence", id));
      }
    }
    return Optional.empty();
  }

  /** Least characters of what is said to the other side. */
  static int least(Around around) {
    return around.live().limits().statementLength();
  }

  static Optional<Refused> enough(List<String> evidence, int pieces) {
    return evidence.size() < pieces
        ? Optional.of(ClaimRefusal.CLAIM_EVIDENCE_REQUIRED.with("count", pieces))
        : Optional.empty();
  }

  /** More than nothing, and at most this (TRAPS 5). */
  static Optional<Refused> amount(@Nullable Money asked, Money most) {
    boolean fits =
        asked != null
            && asked.currency().equals(most.currency())
            && asked.isPositive()
            && asked.compareTo(most) <= 0;
    return fits
        ? Optional.empty()
        : Optional.of(ClaimRefusal.CLAIM_AMOUNT_WRONG.with("most", most));
  }
}
