package dev.redress.cases;

import dev.redress.cases.CaseCommand.*;
import dev.redress.cases.CaseEvent.HearingOpened;
import dev.redress.cases.CaseEvent.ReplacementAgreed;
import dev.redress.cases.CaseEvent.ReplacementArrived;
import dev.redress.cases.CaseEvent.ReplacementDue;
import dev.redress.cases.CaseEvent.ReplacementOverdue;
import dev.redress.cases.CaseEvent.ReplacementReceived;
import dev.redress.cases.CaseEvent.ReplacementSent;
import dev.redress.cases.CaseEvent.TurnedIntoRefund;
import dev.redress.cases.Hearing.Because;
import dev.redress.cases.ReplacementState.BuyerAfterNotSent;
import dev.redress.cases.ReplacementState.BuyerToReceive;
import dev.redress.cases.ReplacementState.Parcel;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Refused;
import dev.redress.kernel.Role;
import dev.redress.orders.ParcelState;
import dev.redress.policy.CaseType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goods in place of goods: exchange, resend, repair (C1, C2, D5). */
final class ReplacementRules {

  private ReplacementRules() {}

  /** C2: exchange and repair begin with the return, a resend with the parcel. */
  static Decision<CaseEvent> agree(Deciding d, AgreeReplacement agree) {
    CaseType type = d.c().application().type();
    if (!type.replaces()) {
      return d.notNow();
    }
    Optional<Refused> words = d.checkWords(agree.address(), List.of());
    if (words.isPresent()) {
      return new Decision.Refuse<>(words.get());
    }
    String address = agree.address().isBlank() ? d.file().returnAddress() : agree.address();
    if (type != CaseType.RESEND && address.isBlank()) {
      return Deciding.refuse(CaseRefusal.RETURN_ADDRESS_REQUIRED);
    }
    return Decision.accept(
        List.of(
            new ReplacementAgreed(),
            type == CaseType.RESEND
                ? due(d, d.c().open())
                : NegotiationRules.returnAgreed(d, address, false)));
  }

  /** D5: from here on the merchant has its time to send these. */
  static ReplacementDue due(Deciding d, List<Claim> claims) {
    return new ReplacementDue(List.copyOf(claims), d.wait(d.terms().clocks().sendReplacement()));
  }

  static Decision<CaseEvent> byState(Deciding d, ReplacementState state, OnCase command) {
    return switch (command) {
      case SendReplacement send -> state instanceof BuyerToReceive ? d.notNow() : send(d, send);
      case ConfirmReceipt _ -> state.parcel() == null ? d.notNow() : received(d, false);
      case TurnIntoRefund _ -> state instanceof BuyerAfterNotSent ? turnIntoRefund(d) : d.notNow();
      case Withdraw _ -> withdraw(d, state);
      case AgreeRefund _ -> NegotiationRules.agreeRefund(d);
      case RequestIntervention call -> call(d, state, call);
      case OfferCommand offer -> OfferRules.extend(d, offer);
      case AddStatement words -> NegotiationRules.addStatement(d, words);
      case StepIn stepIn -> NegotiationRules.stepIn(d, stepIn);
      case ByBuyer _, ByMerchant _, ByWarehouse _, FileAppeal _, FinishEvidence _ -> d.notNow();
      case ByBench _, AtHearing _ -> Deciding.refuse(CaseRefusal.NO_HEARING);
      case BySystem _ -> Deciding.nothing();
    };
  }

  /** D5: sent; when the carrier was faster than the merchant, the buyer's days begin at once. */
  private static Decision<CaseEvent> send(Deciding d, SendReplacement send) {
    String carrier = send.carrier().strip();
    String tracking = send.tracking().strip();
    Optional<Refused> wrong = Deciding.checkTracking(carrier, tracking);
    if (wrong.isPresent()) {
      return new Decision.Refuse<>(wrong.get());
    }
    if (isOfAnother(d, tracking)) {
      return Deciding.refuse(CaseRefusal.TRACKING_OF_ANOTHER, "tracking", tracking);
    }
    List<CaseEvent> events = new ArrayList<>();
    events.add(
        new ReplacementSent(carrier, tracking, d.wait(d.terms().clocks().replacementUnderWay())));
    d.outbound()
        .find(tracking)
        .filter(parcel -> parcel.state() == ParcelState.DELIVERED)
        .ifPresent(parcel -> events.add(arrived(d, parcel.at())));
    return Decision.accept(events);
  }

  /**
   * A parcel that was on its way before this case was opened, or that brings the goods back, is no
   * replacement.
   */
  private static boolean isOfAnother(Deciding d, String tracking) {
    Case.ReturnParcel returned = d.c().returned();
    boolean older =
        d.outbound()
            .find(tracking)
            .flatMap(parcel -> parcel.events().stream().findFirst())
            .filter(first -> first.at().isBefore(d.c().openedAt()))
            .isPresent();
    return older || (returned != null && returned.tracking().equals(tracking));
  }

  private static ReplacementArrived arrived(Deciding d, Instant at) {
    return new ReplacementArrived(at, d.wait(d.terms().clocks().replacementReceived()));
  }

  private static Decision<CaseEvent> received(Deciding d, boolean bySilence) {
    return Decision.accept(List.of(new ReplacementReceived(bySilence), d.end(Ending.REPLACED)));
  }

  /** D5: without starting over; what is still refundable of these units, in one step. */
  private static Decision<CaseEvent> turnIntoRefund(Deciding d) {
    return Decision.accept(List.of(new TurnedIntoRefund(), d.grant(d.c().open())));
  }

  /** B8; but goods that the merchant has, or that are on their way to the buyer, stay a matter. */
  private static Decision<CaseEvent> withdraw(Deciding d, ReplacementState state) {
    return d.c().returned() == null && state.parcel() == null
        ? NegotiationRules.withdraw(d)
        : d.notNow();
  }

  /** F1: the buyer once something was sent or should have been; the merchant after long. */
  private static Decision<CaseEvent> call(
      Deciding d, ReplacementState state, RequestIntervention call) {
    return switch (state) {
      case ReplacementState.MerchantToSend _ -> NegotiationRules.merchantCalls(d, call);
      case BuyerToReceive _ -> NegotiationRules.buyerCalls(d, call, Because.REPLACEMENT_WRONG);
      case BuyerAfterNotSent _ -> NegotiationRules.buyerCalls(d, call, Because.NOT_REPLACED);
    };
  }

  /** D5: what the clock does to each of these waits. */
  static Decision<CaseEvent> silent(Deciding d, ReplacementState state) {
    return switch (state) {
      case ReplacementState.MerchantToSend _ -> overdue(d, false);
      case BuyerToReceive(Wait _, Parcel parcel) ->
          parcel.deliveredAt() == null ? overdue(d, true) : received(d, true);
      case BuyerAfterNotSent _ -> hear(d, Because.NOT_REPLACED);
    };
  }

  private static Decision<CaseEvent> overdue(Deciding d, boolean sent) {
    return Decision.accept(
        new ReplacementOverdue(sent, d.wait(d.terms().clocks().buyerAfterNotSent())));
  }

  /** Where silence alone decides nothing a person hears the case (C1, D5). */
  static Decision<CaseEvent> hear(Deciding d, Because because) {
    return Decision.accept(
        new HearingOpened(
            Role.SYSTEM, because, "", List.of(), d.wait(d.terms().clocks().evidence())));
  }

  /** D5: tracking says that the replacement is there, whoever holds the case meanwhile (F4). */
  static Decision<CaseEvent> delivered(Deciding d, ReplacementDelivered delivered) {
    CaseState state =
        d.c().state() instanceof CaseState.Held held ? held.hearing().before() : d.c().state();
    boolean expected =
        state instanceof ReplacementState replacing
            && replacing.parcel() != null
            && replacing.parcel().deliveredAt() == null
            && replacing.parcel().tracking().equals(delivered.tracking());
    return expected ? Decision.accept(arrived(d, delivered.at())) : Deciding.nothing();
  }
}
