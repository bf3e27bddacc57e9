package dev.redress.notify;

import dev.redress.governance.Brings;
import dev.redress.governance.StandingEvent;
import dev.redress.governance.StandingEvent.*;
import dev.redress.kernel.JournalEntry;
import dev.redress.policy.Policies;
import java.time.Instant;

/** What events of a merchant's standing mean to the merchant, before they bite and after (M2). */
final class StandingNews {

  private StandingNews() {}

  static News of(JournalEntry entry, Policies policies) {
    return switch (entry.among(StandingEvent.class)) {
      case EntryMade e -> made(e, entry.at(), policies);
      case ScoreRecovered e ->
          News.of(Notice.SCORE_RECOVERED).penalty(Penalty.score(e.points(), e.score()));
      case RestrictionBegan e ->
          News.of(Notice.RESTRICTION_BEGAN).due(e.ends()).penalty(Penalty.of(e.kind()));
      case RestrictionMoved e ->
          News.of(Notice.RESTRICTION_MOVED).due(e.ends()).penalty(Penalty.of(e.kind()));
      case RestrictionEnded e ->
          News.of(e.early() ? Notice.RESTRICTION_LIFTED : Notice.RESTRICTION_ENDED)
              .penalty(Penalty.of(e.kind()));
      case FineTaken e -> News.of(Notice.FINE_TAKEN).amount(e.amount());
      case FineReturned e -> News.of(Notice.FINE_RETURNED).amount(e.amount());
      case EntryContested e -> News.of(Notice.ENTRY_CONTESTED).due(e.due()).words(e.statement());
      case ContestOverdue e -> News.of(Notice.CONTEST_OVERDUE).due(e.due());
      case ContestDecided e ->
          News.of(Notice.CONTEST_DECIDED)
              .words(e.reasons())
              .penalty(new Penalty(null, Math.abs(e.points()), e.score(), null, e.verdict(), null));
      case EntryUndone e ->
          News.of(Notice.LOSS_UNDONE).penalty(Penalty.score(e.points(), e.score()));
    };
  }

  private static News made(EntryMade made, Instant at, Policies policies) {
    Brings brings = Brings.of(made, at, policies.version(made.terms()));
    Penalty penalty = new Penalty(made.cause(), brings.points(), made.score(), null, null, brings);
    return brings.bites() == null
        ? News.of(Notice.LOSS_ENTERED).penalty(penalty)
        : News.of(Notice.LOSS_WITH_PENALTY).due(brings.bites()).penalty(penalty);
  }
}
