package dev.redress.governance;

import dev.redress.kernel.Event;
import dev.redress.kernel.Money;
import dev.redress.ledger.Transfer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a merchant's standing. Every change of the score tells its points (negative:
 * taken) and the score after it; what undoes points at the entry it undoes.
 */
public sealed interface StandingEvent extends Event {

  /**
   * The merchant lost something (M1, M2).
   *
   * @param name what the shop is called on the order; null: made by an older program
   */
  record EntryMade(
      Merchant merchant,
      @Nullable String name,
      int entry,
      String cause,
      Source source,
      String terms,
      List<String> lessons,
      int step,
      int points,
      int score)
      implements StandingEvent {}

  /** M1: time without an entry brought points back. */
  record ScoreRecovered(int points, int score) implements StandingEvent {}

  record RestrictionBegan(int entry, RestrictionKind kind, Instant ends) implements StandingEvent {}

  /** A decision on this or an earlier entry moved its end. */
  record RestrictionMoved(int entry, RestrictionKind kind, Instant ends) implements StandingEvent {}

  /**
   * M3.
   *
   * @param early ended by a decision; else by the clock
   */
  record RestrictionEnded(int entry, RestrictionKind kind, boolean early)
      implements StandingEvent {}

  record FineTaken(int entry, Money amount, List<Transfer> transfers) implements StandingEvent {}

  record FineReturned(int entry, Money amount, List<Transfer> transfers) implements StandingEvent {}

  /**
   * The merchant contests an entry.
   *
   * @param held whether nothing of it had bitten, so that all of it waits
   * @param evidence what the merchant shows for it, by id
   */
  record EntryContested(
      int entry, String statement, Instant due, boolean held, List<String> evidence)
      implements StandingEvent {

    /** Records of older programs know of none. */
    public EntryContested {
      evidence = Objects.requireNonNullElse(evidence, List.of());
    }
  }

  /** The platform is late; it waits anew. */
  record ContestOverdue(int entry, Instant due) implements StandingEvent {}

  record ContestDecided(int entry, Verdict verdict, String reasons, int points, int score)
      implements StandingEvent {}

  /**
   * F12: an entry counts no more, because what it followed from was overturned.
   *
   * @param source what it followed from
   * @param because what overturned it
   */
  record EntryUndone(int entry, Source source, String because, int points, int score)
      implements StandingEvent {}
}
