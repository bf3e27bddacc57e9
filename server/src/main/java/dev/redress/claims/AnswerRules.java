package dev.redress.claims;

import dev.redress.claims.MatterEvent.ClaimDisputed;
import dev.redress.claims.MatterEvent.MatterClosed;
import dev.redress.claims.MatterEvent.PartAgreed;
import dev.redress.claims.MatterEvent.PaymentAgreed;
import dev.redress.claims.MatterRules.Step;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Money;
import dev.redress.kernel.Refused;
import java.util.List;
import java.util.Optional;

/** What the other side may answer (J1, J2, M6). */
final class AnswerRules {

  private AnswerRules() {}

  /** The buyer consents, and only now is there anything to collect; or the merchant pays (D6). */
  static Decision<MatterEvent> agree(Step step) {
    if (!step.isWaiting()) {
      return step.notNow();
    }
    Money asked = step.m().asked();
    return Decision.accept(
        step.m().kind() == MatterKind.FREIGHT
            ? FreightRules.pay(step)
            : List.of(new PaymentAgreed(asked), step.charge(asked)));
  }

  /** J1: a part is paid, the rest is for the platform. */
  static Decision<MatterEvent> payPart(Step step, MatterCommand.PayPart part) {
    if (!step.isWaiting()) {
      return step.notNow();
    }
    Money asked = step.m().asked();
    Money most = asked.withMinor(asked.minor() - 1);
    Optional<Refused> wrong =
        WordRules.amount(part.amount(), most)
            .or(() -> step.checkWords(part.statement(), part.evidence()));
    return wrong.isPresent()
        ? new Decision.Refuse<>(wrong.get())
        : Decision.accept(
            List.of(
                new PartAgreed(
                    part.amount(),
                    asked.minus(part.amount()),
                    part.statement(),
                    part.evidence(),
                    step.ruling()),
                step.charge(part.amount())));
  }

  static Decision<MatterEvent> decline(Step step, MatterCommand.Decline decline) {
    if (!step.isWaiting()) {
      return step.notNow();
    }
    return switch (step.m().kind()) {
      case MISTAKEN_REFUND ->
          step.checkWords(decline.statement(), decline.evidence())
              .<Decision<MatterEvent>>map(Decision.Refuse::new)
              .orElseGet(
                  () ->
                      Decision.accept(
                          new ClaimDisputed(
                              step.m().asked(),
                              decline.statement(),
                              decline.evidence(),
                              step.ruling())));
      // Nobody owes a reason for not paying more than was agreed.
      case PRICE_DIFFERENCE ->
          Decision.accept(
              List.of(
                  new MatterEvent.ConsentRefused(decline.statement(), List.of()),
                  new MatterClosed(MatterState.DECLINED)));
      case FREIGHT ->
          step.checkWords(decline.statement(), decline.evidence())
              .<Decision<MatterEvent>>map(Decision.Refuse::new)
              .orElseGet(
                  () ->
                      Decision.accept(
                          new ClaimDisputed(
                              FreightRules.open(step.m()),
                              decline.statement(),
                              decline.evidence(),
                              step.ruling())));
      case COMPLAINT -> step.notNow();
    };
  }

  /** M6. */
  static Decision<MatterEvent> reply(Step step, MatterCommand.Reply reply) {
    if (!step.isWaiting()) {
      return step.notNow();
    }
    return step.checkWords(reply.statement(), reply.evidence())
        .<Decision<MatterEvent>>map(Decision.Refuse::new)
        .orElseGet(
            () ->
                Decision.accept(
                    new MatterEvent.ComplaintAnswered(
                        reply.statement(), reply.evidence(), step.decision())));
  }

  /** M6: decided once the merchant was heard, or its time has passed. */
  static Decision<MatterEvent> decide(Step step, MatterCommand.Decide decide) {
    MatterState state = step.m().state();
    if (state != MatterState.ANSWERED && state != MatterState.UNANSWERED) {
      return step.notNow();
    }
    return step.checkWords(decide.reasons(), List.of())
        .<Decision<MatterEvent>>map(Decision.Refuse::new)
        .orElseGet(
            () ->
                Decision.accept(
                    List.of(
                        new MatterEvent.ComplaintDecided(
                            decide.upheld(), step.m().plea().code(), decide.reasons()),
                        new MatterClosed(
                            decide.upheld() ? MatterState.UPHELD : MatterState.NOT_UPHELD))));
  }
}
