package dev.redress.cases;

import dev.redress.cases.AppealEvent.AppealDecided;
import dev.redress.cases.AppealEvent.AppealFiled;
import dev.redress.cases.CaseCommand.*;
import dev.redress.cases.CaseState.Closed;
import dev.redress.cases.CaseState.HearingRuling;
import dev.redress.cases.Ruling.DraftLine;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Money;
import dev.redress.kernel.Refused;
import dev.redress.ledger.Entitlement;
import dev.redress.ledger.GrantLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * F11: once, by either side, within its time; heard by another; upheld or overturned; final.
 * Overturning puts another outcome in money in the ruling's place and undoes the difference (F12);
 * where that moves more than the limit, once a second arbitrator has signed it (F8).
 */
final class AppealRules {

  private AppealRules() {}

  /** Until when a side may appeal: from publication, or from the end if that came later. */
  static Instant until(Deciding d, Judged judged, Closed closed) {
    Duration window = d.terms().windows().appeal();
    Instant from = closed.at().isAfter(judged.at()) ? closed.at() : judged.at();
    return from.plus(window);
  }

  static Decision<CaseEvent> file(Deciding d, Closed closed, FileAppeal appeal) {
    if (d.c().agreed() != null) {
      return Deciding.refuse(CaseRefusal.SETTLED_BY_BOTH);
    }
    Judged judged = d.c().judged();
    if (judged == null) {
      return Deciding.refuse(CaseRefusal.NO_RULING_TO_APPEAL);
    }
    if (judged.appeal() != null) {
      return Deciding.refuse(CaseRefusal.APPEALED_ALREADY);
    }
    Instant until = until(d, judged, closed);
    if (!d.now().isBefore(until)) {
      return Deciding.refuse(CaseRefusal.APPEAL_TOO_LATE, "at", until);
    }
    Optional<Refused> words = d.checkWords(appeal.statement(), appeal.evidence());
    if (words.isPresent()) {
      return new Decision.Refuse<>(words.get());
    }
    if (appeal.statement().isBlank()) {
      return Deciding.refuse(CaseRefusal.STATEMENT_REQUIRED, "least", 1);
    }
    if (appeal.ground() == Appeal.Ground.NEW_EVIDENCE && appeal.evidence().isEmpty()) {
      return Deciding.refuse(CaseRefusal.EVIDENCE_REQUIRED, "count", 1);
    }
    return Decision.accept(
        new AppealFiled(
            d.side(),
            appeal.ground(),
            appeal.statement().strip(),
            appeal.evidence(),
            d.wait(d.terms().clocks().evidence())));
  }

  /**
   * F6, F11: why this arbitrator may not hear the case: an interest in a side of it, or having
   * ruled on it before, signed that, or refused to hear it; empty: they may.
   */
  static Optional<Decision<CaseEvent>> barred(Deciding d, boolean interested) {
    if (interested) {
      return refused(CaseRefusal.INTEREST_DECLARED);
    }
    return d.c().heardBy(d.actor().id()) ? refused(CaseRefusal.HEARD_BEFORE) : Optional.empty();
  }

  static Decision<CaseEvent> decide(Deciding d, HearingRuling held, DecideAppeal command) {
    if (!held.hearing().isAppeal()) {
      return d.notNow();
    }
    Judged judged = Objects.requireNonNull(d.c().judged());
    if (!command.overturn()) {
      return RulingRules.checkWords(command.draft()).orElseGet(() -> uphold(d, judged, command));
    }
    Ruling.Draft draft = command.draft();
    Map<Integer, Money> now = new TreeMap<>();
    Wanted wanted = new Wanted(draft.lines(), draft.funder(), command.fraud());
    return wrong(d, judged, wanted, now)
        .or(() -> RulingRules.checkReasons(d, draft))
        .orElseGet(
            () -> {
              Ruling instead = instead(d, draft, now);
              Moved moved = moved(d, judged, instead, now);
              return ApprovalRules.needsTwo(d, moved.weight())
                  ? ApprovalRules.propose(d, instead, command.fraud())
                  : overturn(d, instead, command.fraud(), moved);
            });
  }

  /**
   * F8: what was proposed, and is signed now. It is judged anew, because another case of the order
   * may have had the money meanwhile.
   */
  static Decision<CaseEvent> carryOut(Deciding d, Ruling signed, boolean fraud) {
    Judged judged = Objects.requireNonNull(d.c().judged());
    List<DraftLine> lines =
        signed.lines().stream()
            .map(line -> new DraftLine(line.line(), line.outcome(), line.amount()))
            .toList();
    Map<Integer, Money> now = new TreeMap<>();
    return wrong(d, judged, new Wanted(lines, signed.funder(), fraud), now)
        .orElseGet(() -> overturn(d, signed, fraud, moved(d, judged, signed, now)));
  }

  /** What is to hold in the ruling's place, before it is known to be possible. */
  private record Wanted(List<DraftLine> lines, Funder funder, boolean fraud) {}

  private static Optional<Decision<CaseEvent>> wrong(
      Deciding d, Judged judged, Wanted wanted, Map<Integer, Money> into) {
    return judge(d, judged, wanted.lines(), into)
        .or(() -> AppealFunding.wrong(d, judged, wanted.funder(), wanted.fraud(), into));
  }

  private static Decision<CaseEvent> uphold(Deciding d, Judged judged, DecideAppeal command) {
    AppealDecided decided =
        new AppealDecided(
            Appeal.Outcome.UPHELD,
            judged.version(),
            judged.by(),
            false,
            d.actor().name(),
            null,
            command.draft().reasons());
    return Decision.accept(List.of(decided, end(d, judged)));
  }

  private static CaseEvent end(Deciding d, Judged judged) {
    return d.end(Objects.requireNonNull(judged.appeal()).before());
  }

  /** Every line that was ruled on, in money: what was asked, a part of it, or nothing. */
  private static Optional<Decision<CaseEvent>> judge(
      Deciding d, Judged judged, List<DraftLine> draft, Map<Integer, Money> into) {
    List<Integer> ruled =
        Objects.requireNonNull(d.c().ruling()).lines().stream()
            .map(Ruling.Line::line)
            .sorted()
            .toList();
    boolean whole = draft.stream().map(DraftLine::line).sorted().toList().equals(ruled);
    if (!whole || draft.stream().anyMatch(line -> !line.outcome().isMoney())) {
      return refused(CaseRefusal.RULING_LINES_WRONG, "lines", ruled.toString());
    }
    for (DraftLine line : draft) {
      Claim claim = claim(d, line.line());
      Optional<Money> amount = line.comesTo(claim.amount());
      Money most = most(d, judged, claim);
      if (amount.isEmpty() || amount.get().compareTo(most) > 0) {
        return refused(CaseRefusal.RULING_AMOUNT_WRONG, "line", line.line(), "most", most);
      }
      into.put(line.line(), amount.get());
    }
    return Optional.empty();
  }

  static Optional<Decision<CaseEvent>> refused(CaseRefusal why, Object... details) {
    return Optional.of(Deciding.refuse(why, details));
  }

  private static Claim claim(Deciding d, int line) {
    return d.c().application().claims().stream()
        .filter(each -> each.line() == line)
        .findFirst()
        .orElseThrow();
  }

  static Money granted(Deciding d, Judged judged, int line) {
    return judged.granted(line, d.c().application().amount().withMinor(0));
  }

  /** What was asked, as far as another case has not had it meanwhile, nor asks for it now (B4). */
  private static Money most(Deciding d, Judged judged, Claim claim) {
    Money had = granted(d, judged, claim.line());
    Money left = d.file().book().line(claim.line()).refundable();
    Money asked =
        elsewhere(d, claim.line()).map(Claim::amount).reduce(left.withMinor(0), Money::plus);
    Money free = asked.compareTo(left) < 0 ? left.minus(asked) : left.withMinor(0);
    return claim.amount().min(had.plus(free));
  }

  /** What other cases of the order claim on this line. */
  private static Stream<Claim> elsewhere(Deciding d, int line) {
    return d.file().cases().values().stream()
        .filter(other -> !other.id().equals(d.c().id()))
        .filter(other -> !(other.state() instanceof Closed))
        .flatMap(other -> other.open().stream())
        .filter(claim -> claim.line() == line);
  }

  /**
   * What an appeal moves.
   *
   * @param more that goes to the buyer
   * @param less that goes back to whoever had funded it
   */
  private record Moved(List<GrantLine> more, Money less) {
    /** F8: what the limit is held against. */
    Money weight() {
      return more.stream().map(GrantLine::amount).reduce(less, Money::plus);
    }
  }

  private static Ruling instead(Deciding d, Ruling.Draft draft, Map<Integer, Money> now) {
    List<Ruling.Line> lines =
        draft.lines().stream()
            .map(
                line ->
                    new Ruling.Line(
                        line.line(), line.outcome(), Objects.requireNonNull(now.get(line.line()))))
            .toList();
    return RulingRules.ruling(d, draft, lines).onAppeal();
  }

  private static Moved moved(Deciding d, Judged judged, Ruling instead, Map<Integer, Money> now) {
    List<GrantLine> more = new ArrayList<>();
    Money less = d.c().application().amount().withMinor(0);
    for (Map.Entry<Integer, Money> each : now.entrySet()) {
      Money had = granted(d, judged, each.getKey());
      int difference = each.getValue().compareTo(had);
      if (difference > 0) {
        more.add(grant(d, claim(d, each.getKey()), had, each.getValue().minus(had)));
      } else if (difference < 0) {
        less = less.plus(had.minus(each.getValue()));
      }
    }
    boolean takesOver = AppealFunding.movesToPlatform(d, judged, instead.funder(), now);
    return new Moved(more, takesOver ? AppealFunding.had(d, judged, now) : less);
  }

  private static Decision<CaseEvent> overturn(
      Deciding d, Ruling instead, boolean fraud, Moved moved) {
    Judged judged = Objects.requireNonNull(d.c().judged());
    List<CaseEvent> events = new ArrayList<>();
    events.add(
        new AppealDecided(
            Appeal.Outcome.OVERTURNED,
            judged.version(),
            judged.by(),
            fraud,
            instead.by(),
            instead,
            instead.reasons()));
    if (moved.less().isPositive()) {
      events.add(Restoration.of(d, judged, moved.less(), fraud));
    }
    events.add(
        moved.more().isEmpty()
            ? end(d, judged)
            : new CaseEvent.RefundGranted(
                instead.funder().grant(d.file().book(), moved.more()),
                Wait.silent(d.now(), d.terms().clocks().refundArrives())));
    return Decision.accept(events);
  }

  /** Units are used up once: by the first money that went back for them. */
  private static GrantLine grant(Deciding d, Claim claim, Money had, Money more) {
    Entitlement line = d.file().book().line(claim.line());
    int free = line.unitsLeft() - elsewhere(d, claim.line()).mapToInt(Claim::units).sum();
    int units = had.isZero() ? Math.clamp(free, 0, claim.units()) : 0;
    return new GrantLine(claim.line(), units, more);
  }
}
