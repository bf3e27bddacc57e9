package dev.redress.governance;

import dev.redress.cases.Words;
import dev.redress.governance.Reckoning.Reckoned;
import dev.redress.governance.StandingEvent.ContestDecided;
import dev.redress.governance.StandingEvent.ContestOverdue;
import dev.redress.governance.StandingEvent.EntryContested;
import dev.redress.governance.StandingEvent.EntryMade;
import dev.redress.governance.StandingEvent.EntryUndone;
import dev.redress.governance.StandingEvent.FineReturned;
import dev.redress.governance.StandingEvent.FineTaken;
import dev.redress.governance.StandingEvent.RestrictionBegan;
import dev.redress.governance.StandingEvent.RestrictionEnded;
import dev.redress.governance.StandingEvent.RestrictionMoved;
import dev.redress.governance.StandingEvent.ScoreRecovered;
import dev.redress.governance.StandingView.ChangeView;
import dev.redress.governance.StandingView.LessonView;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Penalties, changes and lessons in one reader's words. */
record PenaltyWords(Words words, Currency currency) {

  String cause(String code) {
    return words.orCode("standing.cause.", code);
  }

  /** {@code 8 points, a fine of ¥50.00, no campaigns for 7 days}. */
  String brings(Reckoned each) {
    return new Brings(each.points(), fine(each), Brings.kept(each.limits()), each.bites())
        .text(words);
  }

  @Nullable Money fine(Reckoned each) {
    return each.fine() > 0 ? new Money(currency, each.fine()) : null;
  }

  /** Why a restriction is there. */
  String why(Restricted each) {
    String cause = cause(each.cause());
    return each.below() == null
        ? cause
        : words.say("standing.why.below", "cause", cause, "below", each.below());
  }

  LessonView lesson(String code) {
    return new LessonView(
        code, words.orCode("lesson.title.", code), words.orCode("lesson.text.", code));
  }

  /** One line of the record. */
  ChangeView change(JournalEntry entry) {
    StandingEvent event = entry.among(StandingEvent.class);
    return switch (event) {
      case EntryMade e ->
          of(entry, say(e, "cause", cause(e.cause())), e.entry(), e.points(), e.score());
      case ScoreRecovered e -> of(entry, say(e), null, e.points(), e.score());
      case RestrictionBegan e ->
          of(entry, say(e, "what", kind(e.kind()), "until", e.ends()), e.entry(), null, null);
      case RestrictionMoved e ->
          of(entry, say(e, "what", kind(e.kind()), "until", e.ends()), e.entry(), null, null);
      case RestrictionEnded e ->
          of(
              entry,
              words.say(
                  e.early()
                      ? "standing.event.RestrictionEnded.early"
                      : "standing.event.RestrictionEnded",
                  "what",
                  kind(e.kind())),
              e.entry(),
              null,
              null);
      case FineTaken e -> of(entry, say(e, "amount", e.amount()), e.entry(), null, null);
      case FineReturned e -> of(entry, say(e, "amount", e.amount()), e.entry(), null, null);
      case EntryContested e -> of(entry, say(e, "due", e.due()), e.entry(), null, null);
      case ContestOverdue e -> of(entry, say(e, "due", e.due()), e.entry(), null, null);
      case ContestDecided e ->
          of(
              entry,
              say(e, "verdict", words.say("standing.verdict." + e.verdict())),
              e.entry(),
              e.points(),
              e.score());
      case EntryUndone e ->
          of(entry, say(e, "because", because(e.because())), e.entry(), e.points(), e.score());
    };
  }

  String because(String code) {
    return words.orCode("standing.because.", code);
  }

  String kind(RestrictionKind kind) {
    return words.say("standing.restriction." + kind);
  }

  private String say(StandingEvent event, Object... values) {
    return words.say("standing.event." + event.type(), values);
  }

  private static ChangeView of(
      JournalEntry entry,
      String text,
      @Nullable Integer number,
      @Nullable Integer points,
      @Nullable Integer score) {
    return new ChangeView(
        entry.version(),
        entry.at(),
        entry.actor().name(),
        entry.type(),
        text,
        number,
        points,
        score);
  }
}
