package dev.redress.cases;

import dev.redress.cases.CaseCommand.*;
import dev.redress.cases.CaseEvent.GoodsRefused;
import dev.redress.cases.CaseEvent.GoodsTakenBack;
import dev.redress.cases.CaseEvent.MissingAsked;
import dev.redress.cases.CaseEvent.MissingConceded;
import dev.redress.cases.CaseEvent.ReturnArrived;
import dev.redress.cases.CaseEvent.ReturnConfirmed;
import dev.redress.cases.CaseEvent.ReturnShipped;
import dev.redress.cases.CaseState.BuyerAboutMissing;
import dev.redress.cases.Hearing.Because;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Refused;
import dev.redress.orders.Direction;
import dev.redress.orders.Order;
import dev.redress.orders.Parcel;
import dev.redress.orders.ParcelState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Goods on their way back: sent, counted, refused, missing (D1–D4). */
final class ReturnRules {

  private static final int FREIGHT = 0;

  private ReturnRules() {}

  static Decision<CaseEvent> buyerToShipBack(Deciding d, OnCase command) {
    return switch (command) {
      case ShipReturn ship -> ship(d, ship);
      case Withdraw _ -> NegotiationRules.withdraw(d);
      case AgreeRefund _ -> NegotiationRules.agreeRefund(d);
      case OfferCommand offer -> OfferRules.extend(d, offer);
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

  static Decision<CaseEvent> merchantToInspect(Deciding d, OnCase command) {
    return switch (command) {
      case ConfirmReturn confirm -> confirm(d, confirm);
      case RefuseGoods refuse -> refuseGoods(d, refuse);
      case AgreeRefund _ -> NegotiationRules.agreeRefund(d);
      case Withdraw _ -> NegotiationRules.withdraw(d);
      case RequestIntervention call -> NegotiationRules.merchantCalls(d, call);
      case OfferCommand offer -> OfferRules.extend(d, offer);
      case AddStatement words -> NegotiationRules.addStatement(d, words);
      case StepIn stepIn -> NegotiationRules.stepIn(d, stepIn);
      case ByBuyer _, ByMerchant _, ByWarehouse _, FileAppeal _, FinishEvidence _ -> d.notNow();
      case ByBench _, AtHearing _ -> Deciding.refuse(CaseRefusal.NO_HEARING);
      case BySystem _ -> Deciding.nothing();
    };
  }

  static Decision<CaseEvent> buyerAfterGoodsRefused(Deciding d, OnCase command) {
    return switch (command) {
      case RequestIntervention call -> NegotiationRules.buyerCalls(d, call, Because.GOODS_REFUSED);
      case TakeGoodsBack _ ->
          Decision.accept(List.of(new GoodsTakenBack(), d.end(Ending.WITHDRAWN)));
      case AgreeRefund _ -> NegotiationRules.agreeRefund(d);
      case OfferCommand offer -> OfferRules.extend(d, offer);
      case AddStatement words -> NegotiationRules.addStatement(d, words);
      case StepIn stepIn -> NegotiationRules.stepIn(d, stepIn);
      case ByBuyer _, ByMerchant _, ByWarehouse _, FileAppeal _, FinishEvidence _ -> d.notNow();
      case ByBench _, AtHearing _ -> Deciding.refuse(CaseRefusal.NO_HEARING);
      case BySystem _ -> Deciding.nothing();
    };
  }

  static Decision<CaseEvent> buyerAboutMissing(
      Deciding d, BuyerAboutMissing about, OnCase command) {
    return switch (command) {
      case ConcedeMissing _ ->
          Decision.accept(List.of(new MissingConceded(), rest(d, about, Ending.WITHDRAWN)));
      case ConfirmReturn confirm -> confirm(d, confirm);
      case AgreeRefund _ -> NegotiationRules.agreeRefund(d);
      case RequestIntervention call -> NegotiationRules.buyerCalls(d, call, Because.MISSING_GOODS);
      case OfferCommand offer -> OfferRules.extend(d, offer);
      case AddStatement words -> NegotiationRules.addStatement(d, words);
      case StepIn stepIn -> NegotiationRules.stepIn(d, stepIn);
      case ByBuyer _, ByMerchant _, ByWarehouse _, FileAppeal _, FinishEvidence _ -> d.notNow();
      case ByBench _, AtHearing _ -> Deciding.refuse(CaseRefusal.NO_HEARING);
      case BySystem _ -> Deciding.nothing();
    };
  }

  /** D3: the question is over; what arrived is still to be replaced (D5), else this is the end. */
  static CaseEvent rest(Deciding d, BuyerAboutMissing about, Ending ending) {
    List<Claim> missing = about.missing();
    List<Claim> there = missing == null ? List.of() : without(d.c().open(), missing);
    return there.isEmpty() ? d.end(ending) : ReplacementRules.due(d, there);
  }

  private static List<Claim> without(List<Claim> all, List<Claim> missing) {
    List<Claim> left = new ArrayList<>();
    for (Claim claim : all) {
      Claim rest = claim;
      for (Claim each : missing) {
        if (each.line() == claim.line()) {
          rest =
              new Claim(
                  rest.line(), rest.units() - each.units(), rest.amount().minus(each.amount()));
        }
      }
      if (rest.units() > 0) {
        left.add(rest);
      }
    }
    return left;
  }

  /** D1; when the carrier was faster than the buyer, the merchant's 72 h begin at once (D2). */
  private static Decision<CaseEvent> ship(Deciding d, ShipReturn ship) {
    String carrier = ship.carrier().strip();
    String tracking = ship.tracking().strip();
    Optional<Refused> wrong = Deciding.checkTracking(carrier, tracking);
    if (wrong.isPresent()) {
      return new Decision.Refuse<>(wrong.get());
    }
    if (d.outbound().find(tracking).isPresent()) {
      return Deciding.refuse(CaseRefusal.TRACKING_OF_ANOTHER, "tracking", tracking);
    }
    Order order = Objects.requireNonNull(d.file().order());
    List<Parcel> known =
        order.parcels().stream()
            .filter(parcel -> parcel.direction() == Direction.RETURN)
            .filter(parcel -> parcel.tracking().equals(tracking))
            .toList();
    // What was under way before there was a case brings back other goods.
    if (known.stream().anyMatch(parcel -> began(parcel).isBefore(d.c().openedAt()))) {
      return Deciding.refuse(CaseRefusal.TRACKING_OF_ANOTHER, "tracking", tracking);
    }
    List<CaseEvent> events = new ArrayList<>();
    events.add(new ReturnShipped(carrier, tracking, d.wait(d.terms().clocks().inspectUntracked())));
    known.stream()
        .filter(parcel -> parcel.state() == ParcelState.DELIVERED)
        .map(Parcel::at)
        .findFirst()
        .ifPresent(at -> events.add(new ReturnArrived(at, d.wait(d.terms().clocks().inspect()))));
    return Decision.accept(events);
  }

  private static Instant began(Parcel parcel) {
    return parcel.events().isEmpty() ? parcel.at() : parcel.events().getFirst().at();
  }

  private static Decision<CaseEvent> refuseGoods(Deciding d, RefuseGoods refuse) {
    String statement = refuse.statement().strip();
    int least = d.terms().limits().statementLength();
    if (statement.codePointCount(0, statement.length()) < least) {
      return Deciding.refuse(CaseRefusal.STATEMENT_REQUIRED, "least", least);
    }
    Optional<Refused> words = d.checkWords(statement, refuse.evidence());
    if (words.isPresent()) {
      return new Decision.Refuse<>(words.get());
    }
    if (refuse.evidence().isEmpty()) {
      return Deciding.refuse(CaseRefusal.EVIDENCE_REQUIRED, "count", 1);
    }
    return Decision.accept(
        new GoodsRefused(
            statement,
            List.copyOf(refuse.evidence()),
            d.wait(d.terms().clocks().buyerAfterRejection())));
  }

  private static Decision<CaseEvent> confirm(Deciding d, ConfirmReturn confirm) {
    Optional<Refused> words = d.checkWords(confirm.statement(), confirm.evidence());
    if (words.isPresent()) {
      return new Decision.Refuse<>(words.get());
    }
    List<Count> counts = confirm.lines().isEmpty() ? everything(d) : confirm.lines();
    if (!fits(d, counts)) {
      return Deciding.refuse(CaseRefusal.COUNT_WRONG);
    }
    return counted(
        d,
        counts,
        new ReturnConfirmed(
            counts, confirm.statement().strip(), List.copyOf(confirm.evidence()), false));
  }

  /** D2: silence means confirmed and refunded. */
  static Decision<CaseEvent> inspectionSilent(Deciding d) {
    List<Count> counts = everything(d);
    return counted(d, counts, new ReturnConfirmed(counts, "", List.of(), true));
  }

  /** D3: what arrived is refunded; what did not is a question to the buyer, not money. */
  private static Decision<CaseEvent> counted(
      Deciding d, List<Count> counts, ReturnConfirmed confirmed) {
    List<Claim> accepted = new ArrayList<>();
    List<Claim> asked = new ArrayList<>();
    for (Count count : counts) {
      Claim claim = goods(d).stream().filter(c -> c.line() == count.line()).findFirst().get();
      if (count.accepted() > 0) {
        accepted.add(d.first(claim, count.accepted()));
      }
      if (count.accepted() < claim.units()) {
        Claim taken = d.first(claim, count.accepted());
        asked.add(
            new Claim(
                claim.line(),
                claim.units() - count.accepted(),
                claim.amount().minus(taken.amount())));
      }
    }
    d.c().open().stream()
        .filter(claim -> claim.line() == FREIGHT)
        .forEach(freight -> (accepted.isEmpty() ? asked : accepted).add(freight));
    List<CaseEvent> events = new ArrayList<>(List.of(confirmed));
    if (d.c().replaces() && asked.isEmpty()) {
      return Decision.accept(List.of(confirmed, ReplacementRules.due(d, d.c().open())));
    }
    boolean money = accepted.stream().anyMatch(claim -> claim.amount().isPositive());
    if (!d.c().replaces() && (money || asked.isEmpty())) {
      events.add(d.grant(accepted, d.c().returnFunder()));
    }
    if (!asked.isEmpty()) {
      events.add(new MissingAsked(asked, d.wait(d.terms().clocks().buyerAboutMissing())));
    }
    return Decision.accept(events);
  }

  private static boolean fits(Deciding d, List<Count> counts) {
    List<Integer> named = counts.stream().map(Count::line).sorted().toList();
    List<Integer> awaited = goods(d).stream().map(Claim::line).sorted().toList();
    return named.equals(awaited)
        && counts.stream()
            .allMatch(
                count ->
                    count.accepted() >= 0
                        && count.damaged() >= 0
                        && count.missing() >= 0
                        && (long) count.accepted() + count.damaged() + count.missing()
                            == units(d, count.line()));
  }

  private static int units(Deciding d, int line) {
    return goods(d).stream().filter(claim -> claim.line() == line).findFirst().get().units();
  }

  private static List<Count> everything(Deciding d) {
    return goods(d).stream().map(claim -> new Count(claim.line(), claim.units(), 0, 0)).toList();
  }

  /** What is awaited from the buyer. */
  private static List<Claim> goods(Deciding d) {
    if (d.c().state() instanceof BuyerAboutMissing(Wait _, List<Claim> missing)
        && missing != null) {
      return missing;
    }
    return d.c().open().stream().filter(claim -> claim.line() != FREIGHT).toList();
  }
}
