package dev.redress.webhooks;

import dev.redress.governance.Brings;
import dev.redress.governance.Restricted;
import dev.redress.governance.RestrictionKind;
import dev.redress.governance.StandingEvent;
import dev.redress.governance.StandingEvent.*;
import dev.redress.governance.StandingNow;
import dev.redress.governance.Verdict;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Money;
import dev.redress.policy.Policies;
import org.jspecify.annotations.Nullable;

/** What a shop is told of a merchant's standing: what it has to enforce, and why (M3). */
final class StandingMessages {

  private StandingMessages() {}

  /** What only the event knows. */
  private record Told(
      @Nullable Integer points,
      @Nullable Integer entry,
      @Nullable String cause,
      @Nullable Money amount,
      @Nullable RestrictionKind restriction,
      @Nullable Boolean early,
      @Nullable Verdict verdict) {

    static Told entry(int entry) {
      return new Told(null, entry, null, null, null, null, null);
    }

    static Told restriction(int entry, RestrictionKind kind) {
      return new Told(null, entry, null, null, kind, null, null);
    }

    static Told fine(int entry, Money amount) {
      return new Told(null, entry, null, amount, null, null, null);
    }
  }

  static Message.StandingData data(JournalEntry entry, StandingNow now, Policies policies) {
    Told told = told(entry, policies);
    return new Message.StandingData(
        now.merchant().market(),
        now.merchant().id(),
        entry.version(),
        now.score(),
        told.points(),
        told.entry(),
        told.cause(),
        told.amount(),
        told.restriction() == null ? null : told.restriction().name(),
        told.early(),
        told.verdict() == null ? null : told.verdict().name(),
        now.restrictions().stream().map(StandingMessages::restriction).toList());
  }

  private static Message.RestrictionData restriction(Restricted each) {
    return new Message.RestrictionData(
        each.kind().name(), each.state().name(), each.begins(), each.ends());
  }

  private static Told told(JournalEntry entry, Policies policies) {
    return switch (entry.among(StandingEvent.class)) {
      case EntryMade e -> {
        Brings brings = Brings.of(e, entry.at(), policies.version(e.terms()));
        yield new Told(e.points(), e.entry(), e.cause(), brings.fine(), null, null, null);
      }
      case ScoreRecovered e -> new Told(e.points(), null, null, null, null, null, null);
      case RestrictionBegan e -> Told.restriction(e.entry(), e.kind());
      case RestrictionMoved e -> Told.restriction(e.entry(), e.kind());
      case RestrictionEnded e -> new Told(null, e.entry(), null, null, e.kind(), e.early(), null);
      case FineTaken e -> Told.fine(e.entry(), e.amount());
      case FineReturned e -> Told.fine(e.entry(), e.amount());
      case EntryContested e -> Told.entry(e.entry());
      case ContestOverdue e -> Told.entry(e.entry());
      case ContestDecided e -> new Told(e.points(), e.entry(), null, null, null, null, e.verdict());
      case EntryUndone e -> new Told(e.points(), e.entry(), null, null, null, null, null);
    };
  }
}
