package dev.redress.cases;

import dev.redress.cases.CaseCommand.*;
import dev.redress.cases.CaseEvent.InterceptionFailed;
import dev.redress.cases.CaseEvent.InterceptionFailure;
import dev.redress.cases.CaseEvent.InterceptionRequested;
import dev.redress.cases.CaseEvent.ParcelTurnedRound;
import dev.redress.cases.CaseEvent.RefusalAgreed;
import dev.redress.cases.CaseEvent.RefusedParcelReturns;
import dev.redress.cases.CaseEvent.ReturnArrived;
import dev.redress.cases.CaseEvent.ReturnInstead;
import dev.redress.cases.CaseEvent.ShippedAfterAll;
import dev.redress.cases.CaseEvent.StopAnswered;
import dev.redress.cases.CaseEvent.StopRequested;
import dev.redress.cases.CaseEvent.StopUnanswered;
import dev.redress.cases.CaseEvent.Tracked;
import dev.redress.cases.CaseState.*;
import dev.redress.cases.OutboundState.*;
import dev.redress.kernel.Decision;
import dev.redress.orders.OrderLine;
import dev.redress.orders.Parcel;
import dev.redress.orders.ParcelState;
import dev.redress.policy.CaseType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Goods on their way to the buyer, or about to leave: stopped by the warehouse (B9), intercepted by
 * the carrier (C5), refused at the door (C6). What the carriers have said so far is in the order;
 * their news only makes a case look there again, so that late, doubled and disordered news lead to
 * one outcome.
 */
final class OutboundRules {

  private OutboundRules() {}

  static Decision<CaseEvent> intercepting(Deciding d, OnCase command) {
    return switch (command) {
      case AgreeRefund _ -> NegotiationRules.agreeRefund(d);
      case OfferCommand _ -> d.notNow();
      case AddStatement words -> NegotiationRules.addStatement(d, words);
      case StepIn stepIn -> NegotiationRules.stepIn(d, stepIn);
      case Withdraw _, Modify _ -> beingStopped(d);
      case ByBuyer _,
          ByMerchant _,
          ByWarehouse _,
          FileAppeal _,
          RequestIntervention _,
          FinishEvidence _ ->
          d.notNow();
      case ByBench _, AtHearing _ -> Deciding.refuse(CaseRefusal.NO_HEARING);
      case BySystem _ -> Deciding.nothing();
    };
  }

  static Decision<CaseEvent> buyerToRefuse(Deciding d, OnCase command) {
    return switch (command) {
      case AgreeRefund _ -> NegotiationRules.agreeRefund(d);
      case Withdraw _ -> NegotiationRules.withdraw(d);
      case OfferCommand _ -> d.notNow();
      case AddStatement words -> NegotiationRules.addStatement(d, words);
      case StepIn stepIn -> NegotiationRules.stepIn(d, stepIn);
      case ByBuyer _,
          ByMerchant _,
          ByWarehouse _,
          FileAppeal _,
          RequestIntervention _,
          FinishEvidence _ ->
          d.notNow();
      case ByBench _, AtHearing _ -> Deciding.refuse(CaseRefusal.NO_HEARING);
      case BySystem _ -> Deciding.nothing();
    };
  }

  static Decision<CaseEvent> stoppingShipment(Deciding d, OnCase command) {
    return switch (command) {
      case AnswerStop answer -> answered(d, answer.answer());
      case OfferCommand _ -> d.notNow();
      case AddStatement words -> NegotiationRules.addStatement(d, words);
      case StepIn stepIn -> NegotiationRules.stepIn(d, stepIn);
      case Withdraw _, Modify _ -> beingStopped(d);
      case ByBuyer _, ByMerchant _, RequestIntervention _, FinishEvidence _, FileAppeal _ ->
          d.notNow();
      case ByBench _, AtHearing _ -> Deciding.refuse(CaseRefusal.NO_HEARING);
      case BySystem _ -> Deciding.nothing();
    };
  }

  /** Whoever stops the goods cannot be told to let them go again; the answer comes first. */
  private static Decision<CaseEvent> beingStopped(Deciding d) {
    Wait wait = Objects.requireNonNull(d.c().state().waiting());
    return Deciding.refuse(CaseRefusal.GOODS_BEING_STOPPED, "retryAt", wait.due());
  }

  /** C5. */
  static Decision<CaseEvent> intercept(Deciding d) {
    if (d.c().replaces()) {
      return Deciding.refuse(CaseRefusal.GOODS_WERE_ASKED_FOR);
    }
    if (!d.outbound().isInTransit()) {
      return Deciding.refuse(CaseRefusal.NOT_IN_TRANSIT);
    }
    List<Parcel> travelling = d.outbound().travelling();
    Set<String> able = d.terms().parcels().intercepting();
    for (Parcel parcel : travelling) {
      if (!able.contains(parcel.carrier()) || parcel.state() == ParcelState.INTERCEPT_FAILED) {
        return Deciding.refuse(CaseRefusal.CARRIER_CANNOT_INTERCEPT, "carrier", parcel.carrier());
      }
    }
    return Decision.accept(
        new InterceptionRequested(
            travelling.stream().map(OutboundRules::tracked).toList(),
            Wait.silent(d.now(), d.terms().parcels().interception())));
  }

  /** C6. */
  static Decision<CaseEvent> agreeRefusal(Deciding d) {
    if (d.c().replaces()) {
      return Deciding.refuse(CaseRefusal.GOODS_WERE_ASKED_FOR);
    }
    if (!d.outbound().isInTransit()) {
      return Deciding.refuse(CaseRefusal.NOT_IN_TRANSIT);
    }
    Set<Integer> claimed = d.c().open().stream().map(Claim::line).collect(Collectors.toSet());
    for (OrderLine line : d.outbound().order().lines()) {
      if (claimed.contains(line.line()) && d.terms().noReasonClosed().contains(line.category())) {
        return Deciding.refuse(CaseRefusal.REFUSAL_NOT_FOR_CATEGORY, "category", line.category());
      }
    }
    return Decision.accept(new RefusalAgreed(d.wait(d.terms().parcels().refusal())));
  }

  /** B9: whether a warehouse can still keep what the merchant agreed to pay back. */
  static boolean asksWarehouse(Deciding d) {
    return d.c().application().type() == CaseType.REFUND_ONLY
        && d.outbound().isUnshipped()
        && !d.c().left()
        && d.terms().parcels().warehouse().isPositive();
  }

  static StopRequested stop(Deciding d) {
    return new StopRequested(d.wait(d.terms().parcels().warehouse()));
  }

  private static Decision<CaseEvent> answered(Deciding d, Warehouse answer) {
    StopAnswered answered = new StopAnswered(answer);
    return switch (answer) {
      case STOPPED, NOT_SYNCED ->
          d.outbound().isUnshipped()
              ? Decision.accept(List.of(answered, d.grant(d.c().open())))
              : Decision.accept(List.of(answered, shippedAfterAll(d)));
      case LABEL_PRINTED -> Decision.accept(answered);
      case ALREADY_SHIPPED -> Decision.accept(List.of(answered, shippedAfterAll(d)));
    };
  }

  private static ShippedAfterAll shippedAfterAll(Deciding d) {
    return new ShippedAfterAll(d.wait(d.terms().clocks().merchantAnswer()));
  }

  /** Something is new about the order's parcels to the buyer. */
  static Decision<CaseEvent> news(Deciding d) {
    return switch (d.c().state()) {
      case Intercepting state -> intercepted(d, state);
      case BuyerToRefuse _ -> refused(d);
      case StoppingShipment _ ->
          d.outbound().isUnshipped() ? Deciding.nothing() : Decision.accept(shippedAfterAll(d));
      case BuyerToShipBack _ -> refusedAfterAgreedReturn(d);
      case MerchantToInspect _ -> refusedParcelCameBack(d);
      case MerchantToAnswer _,
          BuyerAfterRejection _,
          BuyerAfterGoodsRefused _,
          BuyerAboutMissing _,
          ReplacementState _,
          Held _,
          Refunding _,
          Closed _ ->
          Deciding.nothing();
    };
  }

  /**
   * The wait of one of these states is over. What was overheard while a hearing held the case
   * counts first.
   */
  static Decision<CaseEvent> over(Deciding d, OutboundState state) {
    Decision<CaseEvent> known = news(d);
    if (known instanceof Decision.Accept<CaseEvent>(List<CaseEvent> events) && !events.isEmpty()) {
      return known;
    }
    return switch (state) {
      case Intercepting intercepting ->
          Decision.accept(failed(d, intercepting, InterceptionFailure.NO_ANSWER));
      case BuyerToRefuse _ -> Decision.accept(returnInstead(d));
      case StoppingShipment _ ->
          Decision.accept(List.of(new StopUnanswered(), d.grant(d.c().open())));
    };
  }

  private static Decision<CaseEvent> intercepted(Deciding d, Intercepting state) {
    Outbound parcels = d.outbound();
    if (parcels.haveAllTurned()) {
      return Decision.accept(turnedRound(d, parcels.parcels()));
    }
    if (parcels.has(ParcelState.DELIVERED)) {
      return Decision.accept(failed(d, state, InterceptionFailure.DELIVERED));
    }
    return parcels.has(ParcelState.INTERCEPT_FAILED)
        ? Decision.accept(failed(d, state, InterceptionFailure.CARRIER_COULD_NOT))
        : Deciding.nothing();
  }

  private static InterceptionFailed failed(
      Deciding d, Intercepting state, InterceptionFailure because) {
    Duration least = d.terms().parcels().afterFailedInterception();
    Duration time = state.left().compareTo(least) > 0 ? state.left() : least;
    return new InterceptionFailed(because, d.wait(time));
  }

  private static Decision<CaseEvent> refused(Deciding d) {
    Outbound parcels = d.outbound();
    if (parcels.haveAllTurned()) {
      return Decision.accept(turnedRound(d, parcels.parcels()));
    }
    return parcels.has(ParcelState.DELIVERED)
        ? Decision.accept(returnInstead(d))
        : Deciding.nothing();
  }

  private static List<CaseEvent> turnedRound(Deciding d, List<Parcel> parcels) {
    List<CaseEvent> events = new ArrayList<>();
    parcels.forEach(each -> events.add(new ParcelTurnedRound(tracked(each), each.state())));
    events.add(d.grant(d.c().open()));
    return events;
  }

  private static ReturnInstead returnInstead(Deciding d) {
    return new ReturnInstead(d.file().returnAddress(), d.wait(d.terms().clocks().shipBack()));
  }

  /** Agreed to send back what has not come yet, the buyer refused it: it is on its way already. */
  private static Decision<CaseEvent> refusedAfterAgreedReturn(Deciding d) {
    Outbound parcels = d.outbound();
    if (!parcels.haveAllTurned()) {
      return Deciding.nothing();
    }
    Parcel refused = parcels.parcels().getLast();
    List<CaseEvent> events = new ArrayList<>();
    events.add(
        new RefusedParcelReturns(tracked(refused), d.wait(d.terms().clocks().inspectUntracked())));
    arrived(d, refused, events);
    return Decision.accept(events);
  }

  private static Decision<CaseEvent> refusedParcelCameBack(Deciding d) {
    Case.ReturnParcel awaited = d.c().returned();
    List<CaseEvent> events = new ArrayList<>();
    if (awaited != null && awaited.deliveredAt() == null) {
      d.outbound().find(awaited.tracking()).ifPresent(parcel -> arrived(d, parcel, events));
    }
    return Decision.accept(events);
  }

  private static void arrived(Deciding d, Parcel parcel, List<CaseEvent> into) {
    if (parcel.state() == ParcelState.RETURNED) {
      into.add(new ReturnArrived(parcel.at(), d.wait(d.terms().clocks().inspect())));
    }
  }

  private static Tracked tracked(Parcel parcel) {
    return new Tracked(parcel.carrier(), parcel.tracking());
  }
}
