package dev.redress.cases;

import dev.redress.cases.CaseCommand.*;
import dev.redress.cases.CaseEvent.EvidenceClosed;
import dev.redress.cases.CaseEvent.EvidenceFinished;
import dev.redress.cases.CaseEvent.HearingRefused;
import dev.redress.cases.CaseEvent.HearingTaken;
import dev.redress.cases.CaseEvent.HearingWithdrawn;
import dev.redress.cases.CaseEvent.MoreAsked;
import dev.redress.cases.CaseEvent.MoreUnanswered;
import dev.redress.cases.CaseEvent.RulingOverdue;
import dev.redress.cases.CaseState.*;
import dev.redress.cases.Hearing.Arbitrator;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Refused;
import dev.redress.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** While the platform holds a case (F2–F6): evidence from both, more from one, taking, refusing. */
final class HearingRules {

  private static final int LONGEST_HOURS = 168;

  private HearingRules() {}

  /** F5: both sides at once. */
  static Decision<CaseEvent> evidence(Deciding d, HearingEvidence held, OnCase command) {
    return switch (command) {
      case AddStatement words -> addEvidence(d, held, words);
      case FinishEvidence _ -> finish(d, held);
      case WithdrawHearing _ -> withdraw(d, held);
      case TakeHearing take -> take(d, held, take);
      case LeaveHearing _ -> leave(d, held);
      case RefuseHearing refuse -> refuse(d, held, refuse);
      case AskMore _, Rule _, DecideAppeal _ ->
          Deciding.refuse(CaseRefusal.EVIDENCE_STILL_OPEN, "retryAt", held.waiting().due());
      case SettlementCommand settle -> SettlementRules.decide(d, held, settle);
      case StepIn _, ApprovalCommand _ -> d.notNow();
      case ByBuyer _,
          ByMerchant _,
          ByWarehouse _,
          FileAppeal _,
          RequestIntervention _,
          OfferCommand _ ->
          heldByPlatform();
      case BySystem _ -> Deciding.nothing();
    };
  }

  /** F5: one side was asked; its next statement is the answer. */
  static Decision<CaseEvent> more(Deciding d, HearingMore held, OnCase command) {
    return switch (command) {
      case AddStatement words -> answer(d, held, words);
      case WithdrawHearing _ -> withdraw(d, held);
      case TakeHearing take -> take(d, held, take);
      case LeaveHearing _ -> leave(d, held);
      case AskMore _, Rule _, RefuseHearing _, DecideAppeal _ ->
          Deciding.refuse(CaseRefusal.EVIDENCE_STILL_OPEN, "retryAt", held.waiting().due());
      case SettlementCommand settle -> SettlementRules.decide(d, held, settle);
      case StepIn _, ApprovalCommand _ -> d.notNow();
      case ByBuyer _,
          ByMerchant _,
          ByWarehouse _,
          FileAppeal _,
          RequestIntervention _,
          FinishEvidence _,
          OfferCommand _ ->
          heldByPlatform();
      case BySystem _ -> Deciding.nothing();
    };
  }

  /** F6, F8: the platform's own turn. */
  static Decision<CaseEvent> ruling(Deciding d, HearingRuling held, OnCase command) {
    return switch (command) {
      case TakeHearing take -> take(d, held, take);
      case LeaveHearing _ -> leave(d, held);
      case AskMore ask -> askMore(d, held, ask);
      case RefuseHearing refuse -> refuse(d, held, refuse);
      case Rule rule ->
          mayAct(d, held)
              .or(() -> appealIsDecided(held))
              .orElseGet(() -> RulingRules.rule(d, rule.draft()));
      case DecideAppeal decide ->
          mayAct(d, held).orElseGet(() -> AppealRules.decide(d, held, decide));
      case WithdrawHearing _ -> withdraw(d, held);
      case AddStatement _, FinishEvidence _ -> Deciding.refuse(CaseRefusal.EVIDENCE_FINISHED);
      case SettlementCommand settle -> SettlementRules.decide(d, held, settle);
      case StepIn _, ApprovalCommand _ -> d.notNow();
      case ByBuyer _,
          ByMerchant _,
          ByWarehouse _,
          FileAppeal _,
          RequestIntervention _,
          OfferCommand _ ->
          heldByPlatform();
      case BySystem _ -> Deciding.nothing();
    };
  }

  private static Decision<CaseEvent> heldByPlatform() {
    return Deciding.refuse(CaseRefusal.PLATFORM_HOLDS_CASE);
  }

  private static Decision<CaseEvent> addEvidence(
      Deciding d, HearingEvidence held, AddStatement words) {
    boolean done =
        d.side() == Side.BUYER ? held.hearing().buyerDone() : held.hearing().merchantDone();
    return done
        ? Deciding.refuse(CaseRefusal.EVIDENCE_FINISHED)
        : NegotiationRules.addStatement(d, words);
  }

  private static Decision<CaseEvent> finish(Deciding d, HearingEvidence held) {
    Hearing after = held.hearing().done(d.side());
    if (after.equals(held.hearing())) {
      return Deciding.refuse(CaseRefusal.EVIDENCE_FINISHED);
    }
    List<CaseEvent> events = new ArrayList<>(List.of(new EvidenceFinished(d.side())));
    if (after.bothDone()) {
      events.add(new EvidenceClosed(d.bench()));
    }
    return Decision.accept(events);
  }

  private static Decision<CaseEvent> answer(Deciding d, HearingMore held, AddStatement words) {
    if (d.side() != held.asked()) {
      return Deciding.refuse(CaseRefusal.EVIDENCE_FINISHED);
    }
    return switch (NegotiationRules.addStatement(d, words)) {
      case Decision.Refuse<CaseEvent> refused -> refused;
      case Decision.Accept<CaseEvent>(List<CaseEvent> said) -> {
        List<CaseEvent> events = new ArrayList<>(said);
        events.add(new EvidenceClosed(d.bench()));
        yield Decision.accept(events);
      }
    };
  }

  /** F3: back to where it was, with what was left of the time, at least twelve hours. */
  static Decision<CaseEvent> withdraw(Deciding d, Held held) {
    return appealIsDecided(held)
        .orElseGet(() -> Decision.accept(new HearingWithdrawn(resumed(d, held.hearing()))));
  }

  /** F11: an appeal ends with upholding or overturning, and with nothing else. */
  private static Optional<Decision<CaseEvent>> appealIsDecided(Held held) {
    return held.hearing().isAppeal()
        ? Optional.of(Deciding.refuse(CaseRefusal.APPEAL_IS_DECIDED))
        : Optional.empty();
  }

  private static Wait resumed(Deciding d, Hearing hearing) {
    Duration least = d.terms().clocks().afterWithdrawnHearing();
    Duration left = hearing.left();
    return d.wait(left.compareTo(least) > 0 ? left : least);
  }

  /** F6: one owner at a time, who keeps it as long as the lease, or by working on it. */
  static Decision<CaseEvent> take(Deciding d, Held held, TakeHearing take) {
    Hearing hearing = held.hearing();
    boolean free = hearing.owner() == null || hearing.isLeft(d.now());
    if (!free && hearing.isOwnedBy(d.actor().id())) {
      return d.notNow();
    }
    Optional<Decision<CaseEvent>> barred = AppealRules.barred(d, take.interested());
    if (barred.isPresent()) {
      return barred.get();
    }
    if (!free) {
      return Deciding.refuse(
          CaseRefusal.HEARD_BY_ANOTHER, "name", Objects.requireNonNull(hearing.owner()).name());
    }
    int most = d.terms().bench().atOnce();
    return take.held() >= most
        ? Deciding.refuse(CaseRefusal.BENCH_FULL, "most", most)
        : Decision.accept(
            new HearingTaken(new Arbitrator(d.actor().id(), d.actor().name()), lease(d, held)));
  }

  /** F6: back to the queue; a ruling that was proposed, somebody neutral proposes anew. */
  static Decision<CaseEvent> leave(Deciding d, Held held) {
    Arbitrator owner = held.hearing().owner();
    if (owner == null || !owner.id().equals(d.actor().id())) {
      return d.notNow();
    }
    Wait wait = held instanceof CaseState.HearingApproval ? d.bench() : held.waiting();
    return Decision.accept(new CaseEvent.HearingLeft(owner, wait));
  }

  /** It runs from when there is something to do for the bench. */
  private static Instant lease(Deciding d, Held held) {
    Instant from = held instanceof HearingRuling ? d.now() : held.waiting().due();
    return from.plus(d.terms().bench().lease());
  }

  /** Whoever hears the case, and nobody else. */
  static Optional<Decision<CaseEvent>> mayAct(Deciding d, Held held) {
    Arbitrator owner = held.hearing().owner();
    if (owner == null || held.hearing().isLeft(d.now())) {
      return Optional.of(Deciding.refuse(CaseRefusal.TAKE_HEARING_FIRST));
    }
    return owner.id().equals(d.actor().id())
        ? Optional.empty()
        : Optional.of(Deciding.refuse(CaseRefusal.HEARD_BY_ANOTHER, "name", owner.name()));
  }

  private static Decision<CaseEvent> askMore(Deciding d, Held held, AskMore ask) {
    return mayAct(d, held)
        .orElseGet(
            () -> {
              Optional<Refused> words = d.checkWords(ask.question(), List.of());
              if (words.isPresent()) {
                return new Decision.Refuse<>(words.get());
              }
              if (ask.question().isBlank() || ask.hours() < 1 || ask.hours() > LONGEST_HOURS) {
                return Deciding.refuse(CaseRefusal.QUESTION_REQUIRED, "most", LONGEST_HOURS);
              }
              Wait wait = d.wait(Duration.ofHours(ask.hours()));
              return Decision.accept(new MoreAsked(ask.side(), ask.question().strip(), wait));
            });
  }

  /**
   * F2: refused with a reason; the buyer may ask once more, then it is over. Only what the buyer
   * asked for counts: a merchant that calls and is refused does not close the case so (TRAPS 31).
   */
  private static Decision<CaseEvent> refuse(Deciding d, Held held, RefuseHearing refuse) {
    return mayAct(d, held)
        .or(() -> appealIsDecided(held))
        .orElseGet(
            () -> {
              if (refuse.explanation().isBlank()) {
                return Deciding.refuse(CaseRefusal.STATEMENT_REQUIRED, "least", 1);
              }
              List<CaseEvent> events = new ArrayList<>();
              events.add(
                  new HearingRefused(
                      refuse.reason(), refuse.explanation().strip(), afterRefusal(d, held)));
              boolean asked = held.hearing().openedBy() == Role.BUYER;
              if (asked && d.c().hearingsRefused() + 1 >= d.terms().limits().hearings()) {
                events.add(d.end(Ending.DISMISSED));
              }
              return Decision.accept(events);
            });
  }

  private static Wait afterRefusal(Deciding d, Held held) {
    CaseState before = held.hearing().before();
    // A parcel that is still on its way keeps the time that it had.
    return before.turn() == Turn.BUYER && !(before instanceof OutboundState)
        ? d.wait(d.terms().clocks().buyerAfterRejection())
        : resumed(d, held.hearing());
  }

  /** F5: whoever brought nothing is judged on the papers. */
  static Decision<CaseEvent> evidenceOver(Deciding d) {
    return Decision.accept(new EvidenceClosed(d.bench()));
  }

  static Decision<CaseEvent> moreUnanswered(Deciding d, HearingMore held) {
    return Decision.accept(
        List.of(new MoreUnanswered(held.asked()), new EvidenceClosed(d.bench())));
  }

  static Decision<CaseEvent> overdue(Deciding d) {
    return Decision.accept(new RulingOverdue(d.bench()));
  }
}
