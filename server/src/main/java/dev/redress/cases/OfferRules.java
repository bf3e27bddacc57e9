package dev.redress.cases;

import dev.redress.cases.CaseEvent.CaseClosed;
import dev.redress.cases.CaseEvent.RefundSettled;
import dev.redress.cases.CaseEvent.ReplacementAgreed;
import dev.redress.cases.OfferCommand.*;
import dev.redress.cases.OfferEvent.*;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Money;
import dev.redress.kernel.Refused;
import dev.redress.ledger.GrantLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * C4, C7: one open offer at a time, made by either side; what is accepted is done at once, through
 * the same grants and returns as an answer. An open offer stops no clock.
 */
final class OfferRules {

  private static final int FREIGHT = 0;

  private OfferRules() {}

  /** Where the two still decide what becomes of the case. */
  static Decision<CaseEvent> settle(Deciding d, OfferCommand command) {
    return switch (command) {
      case MakeOffer make -> make(d, make);
      case CounterOffer counter -> theirs(d, counter.number()).orElseGet(() -> counter(d, counter));
      case AcceptOffer accept -> theirs(d, accept.number()).orElseGet(() -> accept(d));
      case DeclineOffer decline -> theirs(d, decline.number()).orElseGet(() -> decline(d, decline));
      case WithdrawOffer _ -> withdraw(d);
    };
  }

  /** Where it is agreed what happens, the two may only agree on more time for it. */
  static Decision<CaseEvent> extend(Deciding d, OfferCommand command) {
    boolean other = command instanceof MakeOffer make && make.kind() != OfferKind.EXTENSION;
    return other ? d.notNow() : settle(d, command);
  }

  private static Decision<CaseEvent> make(Deciding d, MakeOffer make) {
    if (d.c().negotiation().offer() != null) {
      return Deciding.refuse(CaseRefusal.OFFER_OPEN);
    }
    Offer offer = offer(d, make.kind(), make.amount(), make.hours(), make.text());
    return checked(d, offer).orElseGet(() -> Decision.accept(new OfferMade(offer)));
  }

  private static Decision<CaseEvent> counter(Deciding d, CounterOffer counter) {
    OfferKind kind = open(d).kind();
    Offer offer = offer(d, kind, counter.amount(), counter.hours(), counter.text());
    boolean same =
        Objects.equals(offer.amount(), open(d).amount())
            && Objects.equals(offer.hours(), open(d).hours());
    if (same) {
      return Deciding.refuse(CaseRefusal.OFFER_NOT_DIFFERENT);
    }
    return checked(d, offer).orElseGet(() -> Decision.accept(new OfferCountered(offer)));
  }

  private static Offer offer(
      Deciding d, OfferKind kind, @Nullable Money amount, @Nullable Integer hours, String text) {
    return new Offer(
        d.c().negotiation().offers() + 1,
        d.side(),
        kind,
        kind.inMoney() ? amount : null,
        kind == OfferKind.EXTENSION ? hours : null,
        text.strip(),
        d.now());
  }

  /** Whatever was possible when it was offered may not be any more. */
  private static Decision<CaseEvent> accept(Deciding d) {
    Offer offer = open(d);
    return checked(d, offer).orElseGet(() -> Decision.accept(done(d, offer)));
  }

  private static Decision<CaseEvent> decline(Deciding d, DeclineOffer decline) {
    Optional<Refused> words = d.checkWords(decline.text(), List.of());
    return words.isPresent()
        ? new Decision.Refuse<>(words.get())
        : Decision.accept(new OfferDeclined(open(d).number(), decline.text().strip()));
  }

  private static Decision<CaseEvent> withdraw(Deciding d) {
    Offer offer = d.c().negotiation().offer();
    if (offer == null) {
      return Deciding.refuse(CaseRefusal.NO_OFFER);
    }
    return offer.by() == d.side()
        ? Decision.accept(new OfferWithdrawn(offer.number()))
        : Deciding.refuse(CaseRefusal.OFFER_IS_THEIRS);
  }

  /** Why there is nothing to answer; empty: the other side's offer lies open. */
  private static Optional<Decision<CaseEvent>> theirs(Deciding d, @Nullable Integer number) {
    Offer offer = d.c().negotiation().offer();
    if (offer == null || (number != null && number != offer.number())) {
      return Optional.of(Deciding.refuse(CaseRefusal.NO_OFFER));
    }
    return offer.by() == d.side()
        ? Optional.of(Deciding.refuse(CaseRefusal.OFFER_IS_YOURS))
        : Optional.empty();
  }

  private static Offer open(Deciding d) {
    return Objects.requireNonNull(d.c().negotiation().offer());
  }

  private static Optional<Decision<CaseEvent>> checked(Deciding d, Offer offer) {
    return OfferLimits.impossible(d, offer)
        .or(() -> d.checkWords(offer.text(), List.of()))
        .or(() -> OfferLimits.wrong(d, offer))
        .map(Decision.Refuse::new);
  }

  private static List<CaseEvent> done(Deciding d, Offer offer) {
    List<CaseEvent> events = new ArrayList<>();
    events.add(new OfferAccepted(offer));
    switch (offer.kind()) {
      case PARTIAL_REFUND ->
          events.add(d.grantLines(part(d, Objects.requireNonNull(offer.amount()))));
      case RETURN_REFUND -> events.add(returnAgreed(d));
      case EXCHANGE, REPAIR -> events.addAll(List.of(new ReplacementAgreed(), returnAgreed(d)));
      case RESEND ->
          events.addAll(List.of(new ReplacementAgreed(), ReplacementRules.due(d, d.c().open())));
      case SMALL_PAYMENT -> events.add(smallPayment(d, Objects.requireNonNull(offer.amount())));
      case EXTENSION -> events.add(extended(d, Objects.requireNonNull(offer.hours())));
    }
    return events;
  }

  private static CaseEvent returnAgreed(Deciding d) {
    return NegotiationRules.returnAgreed(d, d.file().returnAddress(), false);
  }

  /**
   * The amount spread over the open claims by what each asks, summing exactly (B5). It uses up no
   * units: what is left of the money stays refundable for a new reason (J3).
   */
  private static List<GrantLine> part(Deciding d, Money amount) {
    Money most = OfferLimits.most(d, OfferKind.PARTIAL_REFUND);
    List<GrantLine> lines = new ArrayList<>();
    long before = 0;
    for (Claim claim : d.c().open()) {
      long until = before + claim.amount().minor();
      Money share = amount.upTo(until, most.minor()).minus(amount.upTo(before, most.minor()));
      if (share.isPositive()) {
        int units = claim.line() == FREIGHT && share.equals(claim.amount()) ? 1 : 0;
        lines.add(new GrantLine(claim.line(), units, share));
      }
      before = until;
    }
    return lines;
  }

  private static CaseEvent smallPayment(Deciding d, Money amount) {
    return new SmallPaymentGranted(
        d.file().book().smallPayment(amount),
        Wait.silent(d.now(), d.terms().clocks().refundArrives()));
  }

  private static CaseEvent extended(Deciding d, int hours) {
    Wait wait = Objects.requireNonNull(d.c().state().waiting());
    return new DeadlineExtended(
        hours,
        Wait.until(
            d.now(), wait.due().plus(Duration.ofHours(hours)), d.terms().clocks().reminders()));
  }

  /** How the arrival of money is told, by what the money was for. */
  static CaseEvent arrived(Case.Payment payment, long told) {
    return switch (payment.purpose()) {
      case SMALL_PAYMENT -> new SmallPaymentSettled(payment.refund(), told);
      case COMPENSATION -> new LateEvent.CompensationSettled(payment.refund(), told);
      case GOODS -> new RefundSettled(payment.refund(), told);
      case RETURN_FREIGHT ->
          throw new IllegalStateException("Freight is paid beside cases: " + payment);
      case null -> new RefundSettled(payment.refund(), told);
    };
  }

  /** The end of a case once its money is there: goodwill alone is no refund. */
  static CaseClosed paid(Case c) {
    boolean goods = c.refunds().stream().anyMatch(each -> each.purpose() == null);
    return new CaseClosed(c.done(goods ? Ending.REFUNDED : Ending.SETTLED));
  }
}
