package dev.redress.governance;

import dev.redress.governance.Entry.Contest;
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
import dev.redress.kernel.Money;
import dev.redress.kernel.StreamHead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Folds a standing's events into it: pure. */
final class StandingFold {

  private StandingFold() {}

  /** The file after one more event, with the head it then has. */
  static StandingFile after(StandingFile file, StandingEvent event, Instant at, StreamHead head) {
    Instant then = file.standing().moment(at);
    Standing s = fold(file.standing(), event, then);
    Standing stamped =
        new Standing(
            s.key(),
            s.merchant(),
            s.name(),
            s.entries(),
            s.imposed(),
            s.charged(),
            s.missing(),
            head,
            then);
    return file.with(stamped);
  }

  private static Standing fold(Standing s, StandingEvent event, Instant at) {
    return switch (event) {
      case EntryMade e -> {
        List<Entry> entries = new ArrayList<>(s.entries());
        entries.add(
            new Entry(e.entry(), e.cause(), e.source(), at, e.terms(), e.lessons(), null, null));
        yield with(of(s, e), entries, e.points());
      }
      case ScoreRecovered e -> with(s, s.entries(), e.points());
      case RestrictionBegan e -> {
        List<Imposed> imposed = new ArrayList<>(s.imposed());
        imposed.add(new Imposed(e.entry(), e.kind(), at, e.ends(), null));
        yield imposed(s, imposed);
      }
      case RestrictionMoved e ->
          imposed(
              s,
              e.entry(),
              e.kind(),
              x -> new Imposed(x.entry(), x.kind(), x.began(), e.ends(), null));
      case RestrictionEnded e ->
          imposed(
              s,
              e.entry(),
              e.kind(),
              x -> new Imposed(x.entry(), x.kind(), x.began(), x.ends(), at));
      case FineTaken e -> charged(s, e.entry(), e.amount());
      case FineReturned e -> charged(s, e.entry(), e.amount().withMinor(-e.amount().minor()));
      case EntryContested e ->
          entry(
              s,
              e.entry(),
              0,
              x ->
                  x.contested(
                      new Contest(e.statement(), at, e.due(), null, "", null, e.evidence())));
      case ContestOverdue e ->
          entry(s, e.entry(), 0, x -> x.contested(contest(x).postponed(e.due())));
      case ContestDecided e ->
          entry(
              s,
              e.entry(),
              e.points(),
              x -> x.contested(contest(x).decided(e.verdict(), e.reasons(), at)));
      case EntryUndone e ->
          entry(s, e.entry(), e.points(), x -> x.undone(new Entry.Undone(e.because(), at)));
    };
  }

  private static Standing of(Standing s, EntryMade entry) {
    return new Standing(
        s.key(),
        entry.merchant(),
        entry.name() == null ? s.name() : entry.name(),
        s.entries(),
        s.imposed(),
        s.charged(),
        s.missing(),
        s.head(),
        s.updatedAt());
  }

  /** With these entries and so many points given back. */
  static Standing with(Standing s, List<Entry> entries, int points) {
    return new Standing(
        s.key(),
        s.merchant(),
        s.name(),
        List.copyOf(entries),
        s.imposed(),
        s.charged(),
        s.missing() - points,
        s.head(),
        s.updatedAt());
  }

  private static Standing imposed(Standing s, List<Imposed> imposed) {
    return new Standing(
        s.key(),
        s.merchant(),
        s.name(),
        s.entries(),
        List.copyOf(imposed),
        s.charged(),
        s.missing(),
        s.head(),
        s.updatedAt());
  }

  private static Standing imposed(
      Standing s, int entry, RestrictionKind kind, UnaryOperator<Imposed> change) {
    return imposed(
        s,
        s.imposed().stream()
            .map(each -> each.is(entry, kind) && each.inForce() ? change.apply(each) : each)
            .toList());
  }

  private static Standing charged(Standing s, int entry, Money more) {
    List<Charged> charged = new ArrayList<>(s.charged());
    Money before = s.charged(entry).map(Charged::amount).orElseGet(() -> more.withMinor(0));
    charged.removeIf(each -> each.entry() == entry);
    charged.add(new Charged(entry, before.plus(more)));
    return new Standing(
        s.key(),
        s.merchant(),
        s.name(),
        s.entries(),
        s.imposed(),
        List.copyOf(charged),
        s.missing(),
        s.head(),
        s.updatedAt());
  }

  private static Contest contest(Entry entry) {
    return Objects.requireNonNull(entry.contest());
  }

  private static Standing entry(Standing s, int number, int points, UnaryOperator<Entry> change) {
    return with(
        s,
        s.entries().stream()
            .map(each -> each.number() == number ? change.apply(each) : each)
            .toList(),
        points);
  }
}
