package dev.redress.claims;

import dev.redress.cases.CaseRefusal;
import dev.redress.claims.MatterCommand.OnMatter;
import dev.redress.claims.MatterCommand.Raise;
import dev.redress.claims.MatterEvent.ChargeOrdered;
import dev.redress.claims.MatterEvent.MatterClosed;
import dev.redress.claims.MatterEvent.MatterRuled;
import dev.redress.claims.MatterFile.Around;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Money;
import dev.redress.kernel.Refused;
import dev.redress.kernel.Role;
import dev.redress.policy.Afterwards;
import dev.redress.policy.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The state machine of matters: pure. */
final class MatterRules {

  private MatterRules() {}

  static Decision<MatterEvent> decide(
      MatterFile file, MatterCommand command, Actor actor, Instant now) {
    return switch (command) {
      case Raise raise -> RaiseRules.raise(file, raise.plea(), actor, now);
      case OnMatter on -> on(file, on, actor, now);
    };
  }

  private static Decision<MatterEvent> on(
      MatterFile file, OnMatter command, Actor actor, Instant now) {
    Around around = file.around();
    Optional<Matter> found = file.find(command.id());
    if (around == null || !around.isFor(actor) || found.isEmpty()) {
      return Decision.refuse(ClaimRefusal.MATTER_NOT_FOUND);
    }
    Matter m = found.get();
    Step step = new Step(around, m, around.policies().version(m.terms()), actor, now);
    if (actor.role() == Role.SYSTEM) {
      return bySystem(step, command);
    }
    if (!mayEver(m.kind(), command, actor.role())) {
      return Decision.refuse(ClaimRefusal.NOT_YOUR_MATTER);
    }
    if (!m.stillOpen()) {
      return Decision.refuse(ClaimRefusal.MATTER_CLOSED);
    }
    return switch (command) {
      case MatterCommand.Withdraw _ -> withdraw(step);
      case MatterCommand.Rule rule -> rule(step, rule);
      case MatterCommand.Agree _ ->
          step.mayNotGive()
              .<Decision<MatterEvent>>map(Decision.Refuse::new)
              .orElseGet(() -> AnswerRules.agree(step));
      case MatterCommand.PayPart part -> AnswerRules.payPart(step, part);
      case MatterCommand.Decline decline -> AnswerRules.decline(step, decline);
      case MatterCommand.Reply reply -> AnswerRules.reply(step, reply);
      case MatterCommand.Decide decide -> AnswerRules.decide(step, decide);
      case MatterCommand.RecordCharge _, MatterCommand.Wake _ ->
          Decision.refuse(ClaimRefusal.NOT_YOUR_MATTER);
    };
  }

  private static Decision<MatterEvent> bySystem(Step step, OnMatter command) {
    return switch (command) {
      case MatterCommand.RecordCharge told -> ChargeRules.told(step, told);
      case MatterCommand.Wake _ -> ClockRules.wake(step);
      case MatterCommand.Withdraw _,
          MatterCommand.Rule _,
          MatterCommand.Agree _,
          MatterCommand.PayPart _,
          MatterCommand.Decline _,
          MatterCommand.Reply _,
          MatterCommand.Decide _ ->
          Decision.refuse(ClaimRefusal.NOT_YOUR_MATTER);
    };
  }

  /** Which role does what to which kind; the kind's own answers and no others. */
  private static boolean mayEver(MatterKind kind, OnMatter command, Role role) {
    return switch (command) {
      case MatterCommand.Withdraw _ -> role == kind.raises();
      case MatterCommand.Rule _ ->
          role == Role.ARBITRATOR
              && (kind == MatterKind.MISTAKEN_REFUND || kind == MatterKind.FREIGHT);
      case MatterCommand.Agree _, MatterCommand.Decline _ ->
          role == kind.answers() && kind != MatterKind.COMPLAINT;
      case MatterCommand.PayPart _ -> role == kind.answers() && kind == MatterKind.MISTAKEN_REFUND;
      case MatterCommand.Reply _ -> role == kind.answers() && kind == MatterKind.COMPLAINT;
      case MatterCommand.Decide _ -> role == Role.OPERATOR && kind == MatterKind.COMPLAINT;
      case MatterCommand.RecordCharge _, MatterCommand.Wake _ -> false;
    };
  }

  /** What a rule about one matter sees. */
  record Step(Around around, Matter m, Terms terms, Actor actor, Instant now) {

    Decision<MatterEvent> notNow() {
      return Decision.refuse(ClaimRefusal.MATTER_NOT_NOW, "state", m.state().name());
    }

    boolean isWaiting() {
      return m.state() == MatterState.WAITING;
    }

    Optional<Refused> checkWords(String statement, List<String> evidence) {
      return WordRules.check(around, actor, statement, evidence);
    }

    /** C8: agreeing to freight is letting money go, by the same limits as in a case. */
    Optional<Refused> mayNotGive() {
      if (m.kind() != MatterKind.FREIGHT) {
        return Optional.empty();
      }
      Money asked = FreightRules.open(m);
      return actor.mayNotGive(asked, asked.withMinor(terms.limits().staffAgrees()));
    }

    Until ruling() {
      return Until.silent(now.plus(terms.afterwards().ruling()));
    }

    /** M6: by when the platform decides a complaint. */
    Until decision() {
      Afterwards after = terms.afterwards();
      return Until.silent(after.calendar().after(now, after.complaintDecision(), terms.zone()));
    }

    /** The next charge of this matter, asked for at once. */
    ChargeOrdered charge(Money amount) {
      int number = m.charges().size() + 1;
      return new ChargeOrdered(number, 1, m.id().reference(number, 1), amount, again());
    }

    /** When a charge that nobody was heard of is taken up again. */
    Instant again() {
      return now.plus(terms.afterwards().chargeRetry());
    }
  }

  /** While nothing has been paid: a claim given up costs nobody anything. */
  private static Decision<MatterEvent> withdraw(Step step) {
    if (!step.m().charges().isEmpty()) {
      return step.notNow();
    }
    return Decision.accept(
        List.of(new MatterEvent.MatterWithdrawn(), new MatterClosed(MatterState.WITHDRAWN)));
  }

  /**
   * F6: why this arbitrator may not rule: an interest in a side, or having heard the case from
   * which the matter comes; empty: they may.
   */
  private static Optional<Refused> barred(Step step, MatterCommand.Rule rule) {
    if (rule.interested()) {
      return Optional.of(CaseRefusal.INTEREST_DECLARED.with());
    }
    return step.around()
        .caseOf(step.m().plea())
        .filter(c -> c.heardBy(step.actor().id()))
        .map(_ -> CaseRefusal.HEARD_BEFORE.with());
  }

  /** J1: the platform decides about what is disputed; what it gives is collected by itself. */
  private static Decision<MatterEvent> rule(Step step, MatterCommand.Rule rule) {
    Matter m = step.m();
    if (m.state() != MatterState.AT_PLATFORM) {
      return step.notNow();
    }
    Optional<Refused> barred = barred(step, rule);
    if (barred.isPresent()) {
      return new Decision.Refuse<>(barred.get());
    }
    Money disputed = Objects.requireNonNull(m.disputed());
    boolean isNothing =
        rule.amount().currency().equals(disputed.currency()) && rule.amount().isZero();
    Optional<Refused> wrong =
        (isNothing ? Optional.<Refused>empty() : WordRules.amount(rule.amount(), disputed))
            .or(() -> step.checkWords(rule.reasons(), List.of()));
    if (wrong.isPresent()) {
      return new Decision.Refuse<>(wrong.get());
    }
    List<MatterEvent> events = new ArrayList<>();
    events.add(new MatterRuled(rule.amount(), disputed, rule.reasons()));
    if (m.kind() == MatterKind.FREIGHT) {
      events.addAll(FreightRules.ruled(step, rule.amount()));
    } else if (!isNothing) {
      events.add(step.charge(rule.amount()));
    } else if (!m.isCollecting()) {
      events.add(
          new MatterClosed(m.charges().isEmpty() ? MatterState.DISMISSED : MatterState.PAID));
    }
    return Decision.accept(events);
  }
}
