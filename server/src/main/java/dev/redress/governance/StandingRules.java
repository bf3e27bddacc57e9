package dev.redress.governance;

import dev.redress.governance.Reckoning.Reckoned;
import dev.redress.governance.StandingCommand.ContestEntry;
import dev.redress.governance.StandingCommand.DecideContest;
import dev.redress.governance.StandingCommand.Enter;
import dev.redress.governance.StandingCommand.UndoEntry;
import dev.redress.governance.StandingCommand.WakeStanding;
import dev.redress.governance.StandingEvent.ContestDecided;
import dev.redress.governance.StandingEvent.EntryContested;
import dev.redress.governance.StandingEvent.EntryMade;
import dev.redress.governance.StandingEvent.EntryUndone;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Refused;
import dev.redress.kernel.Role;
import dev.redress.policy.Governance;
import dev.redress.policy.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** M1–M3, F12: what is entered, contested, decided and undone. Pure. */
final class StandingRules {

  static final int LONGEST_TEXT = 4000;

  private StandingRules() {}

  static Decision<StandingEvent> decide(
      StandingFile file, StandingCommand command, Actor actor, Instant clock) {
    Instant now = file.standing().moment(clock);
    if (actor.role() != role(command)) {
      return Decision.refuse(StandingRefusal.STANDING_NOT_YOURS);
    }
    Settling settling = new Settling(file, now);
    settling.settle();
    Optional<Refused> refused =
        switch (command) {
          case Enter enter -> enter(settling, enter, now);
          case ContestEntry contest -> contest(settling, contest, now);
          case DecideContest verdict -> decided(settling, verdict, now);
          case UndoEntry undo -> undo(settling, undo, now);
          case WakeStanding _ -> Optional.empty();
        };
    if (refused.isPresent()) {
      return new Decision.Refuse<>(refused.get());
    }
    settling.settle();
    return Decision.accept(settling.events());
  }

  private static Role role(StandingCommand command) {
    return switch (command) {
      case ContestEntry _ -> Role.MERCHANT;
      case DecideContest _ -> Role.OPERATOR;
      case Enter _, UndoEntry _, WakeStanding _ -> Role.SYSTEM;
    };
  }

  /** One event makes one entry, however often it is told. */
  private static Optional<Refused> enter(Settling settling, Enter enter, Instant now) {
    Standing s = settling.file().standing();
    if (s.entries().stream().anyMatch(each -> each.source().equals(enter.source()))) {
      return Optional.empty();
    }
    Entry entry =
        new Entry(
            s.entries().size() + 1,
            enter.cause(),
            enter.source(),
            now,
            enter.terms(),
            enter.lessons(),
            null,
            null);
    List<Entry> all = new ArrayList<>(s.entries());
    all.add(entry);
    Reckoned brings = Reckoning.of(all, settling.file()::governance, now).entries().getLast();
    settling.happens(
        new EntryMade(
            enter.merchant(),
            enter.name(),
            entry.number(),
            entry.cause(),
            entry.source(),
            entry.terms(),
            entry.lessons(),
            brings.step(),
            -brings.points(),
            start(settling.file(), entry) - brings.missing()));
    return Optional.empty();
  }

  /** Why an entry cannot be contested now; empty: it can. */
  static Optional<Refused> closed(StandingFile file, Entry entry, Instant now) {
    if (entry.undone() != null) {
      return Optional.of(StandingRefusal.ENTRY_UNDONE.with());
    }
    if (entry.contest() != null) {
      return Optional.of(
          entry.awaitsDecision()
              ? StandingRefusal.CONTEST_OPEN.with("due", entry.contest().due())
              : StandingRefusal.CONTEST_DECIDED.with());
    }
    Instant last = contestUntil(file, entry);
    return now.isBefore(last)
        ? Optional.empty()
        : Optional.of(StandingRefusal.CONTEST_TOO_LATE.with("until", last));
  }

  static Instant contestUntil(StandingFile file, Entry entry) {
    return entry.at().plus(file.governance(entry).contest().window());
  }

  private static Optional<Refused> contest(Settling settling, ContestEntry contest, Instant now) {
    StandingFile file = settling.file();
    Optional<Entry> found = file.standing().find(contest.entry());
    if (found.isEmpty()) {
      return Optional.of(StandingRefusal.ENTRY_NOT_FOUND.with());
    }
    Entry entry = found.get();
    Terms terms = file.terms(entry);
    Optional<Refused> refused =
        closed(file, entry, now).or(() -> words(terms, contest.statement()));
    if (refused.isEmpty()) {
      boolean held = now.isBefore(entry.at().plus(terms.governance().notice()));
      settling.happens(
          new EntryContested(
              entry.number(),
              contest.statement(),
              Settling.decidedBy(terms, now),
              held,
              contest.evidence()));
    }
    return refused;
  }

  private static Optional<Refused> decided(Settling settling, DecideContest verdict, Instant now) {
    StandingFile file = settling.file();
    Optional<Entry> found = file.standing().find(verdict.entry());
    if (found.isEmpty()) {
      return Optional.of(StandingRefusal.ENTRY_NOT_FOUND.with());
    }
    Entry entry = found.get();
    Entry.Contest contest = entry.contest();
    if (entry.undone() != null) {
      return Optional.of(StandingRefusal.ENTRY_UNDONE.with());
    }
    if (contest == null) {
      return Optional.of(StandingRefusal.ENTRY_NOT_CONTESTED.with());
    }
    if (contest.verdict() != null) {
      return Optional.of(StandingRefusal.CONTEST_DECIDED.with());
    }
    Optional<Refused> wrong = words(file.terms(entry), verdict.reasons());
    if (wrong.isEmpty()) {
      Change change =
          change(
              file,
              entry.contested(contest.decided(verdict.verdict(), verdict.reasons(), now)),
              now);
      settling.happens(
          new ContestDecided(
              entry.number(),
              verdict.verdict(),
              verdict.reasons(),
              change.points(),
              change.score()));
    }
    return wrong;
  }

  /** F12: what followed from it counts no more; harmless when repeated. */
  private static Optional<Refused> undo(Settling settling, UndoEntry undo, Instant now) {
    for (Entry entry : settling.file().standing().entries()) {
      if (entry.source().equals(undo.source()) && entry.undone() == null) {
        Entry.Undone undone = new Entry.Undone(undo.because(), now);
        Change change = change(settling.file(), entry.undone(undone), now);
        settling.happens(
            new EntryUndone(
                entry.number(), entry.source(), undo.because(), change.points(), change.score()));
      }
    }
    return Optional.empty();
  }

  private record Change(int points, int score) {}

  /** What the score becomes when this entry is as it is now, and always had been. */
  private static Change change(StandingFile file, Entry entry, Instant now) {
    List<Entry> all =
        file.standing().entries().stream()
            .map(each -> each.number() == entry.number() ? entry : each)
            .toList();
    int missing = Reckoning.of(all, file::governance, now).missing();
    return new Change(file.standing().missing() - missing, start(file, entry) - missing);
  }

  static int start(StandingFile file, Entry entry) {
    Governance terms = file.governance(entry);
    return terms.score().start();
  }

  private static Optional<Refused> words(Terms terms, String said) {
    int least = terms.limits().statementLength();
    if (said.strip().length() < least) {
      return Optional.of(StandingRefusal.STANDING_WORDS_REQUIRED.with("least", least));
    }
    return said.length() > LONGEST_TEXT
        ? Optional.of(StandingRefusal.STANDING_WORDS_TOO_LONG.with("most", LONGEST_TEXT))
        : Optional.empty();
  }
}
