package dev.redress.cases;

import dev.redress.evidence.EvidenceItem;
import dev.redress.kernel.Refused;
import java.time.Instant;
import java.util.Optional;

/**
 * J3: what was decided, settled or let lapse is not decided again for the asking. A line whose last
 * case was dismissed, settled by both in a hearing, or expired is applied for again with another
 * reason, or with something shown since. What was withdrawn keeps its own limit (B8).
 */
final class Reapplication {

  private Reapplication() {}

  /** Why this cannot be applied for again; empty: it can. */
  static Optional<Refused> closed(CaseFile file, Ask ask) {
    for (Case earlier : file.cases().values()) {
      if (earlier.state() instanceof CaseState.Closed closed
          && endedWithout(closed.ending())
          && earlier.application().reason().equals(ask.reason())
          && sharesLine(earlier, ask)
          && showsNothingSince(file, ask, closed.at())) {
        return Optional.of(
            CaseRefusal.NOTHING_NEW.with(
                "case", earlier.id().text(), "reason", ask.reason(), "at", closed.at()));
      }
    }
    return Optional.empty();
  }

  private static boolean endedWithout(Ending ending) {
    return ending == Ending.DISMISSED || ending == Ending.EXPIRED || ending == Ending.AGREED;
  }

  private static boolean sharesLine(Case earlier, Ask ask) {
    return earlier.application().claims().stream()
        .anyMatch(claim -> ask.lines().stream().anyMatch(line -> line.line() == claim.line()));
  }

  /** The same picture shown again is the same piece, with the time at which it was first shown. */
  private static boolean showsNothingSince(CaseFile file, Ask ask, Instant end) {
    return ask.evidence().stream()
        .map(file.evidence()::get)
        .noneMatch((EvidenceItem item) -> item != null && item.at().isAfter(end));
  }
}
