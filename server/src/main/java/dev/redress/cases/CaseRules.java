package dev.redress.cases;

import dev.redress.cases.CaseCommand.*;
import dev.redress.cases.CaseEvent.RefundReversed;
import dev.redress.cases.CaseEvent.ReminderSent;
import dev.redress.cases.CaseEvent.ReturnArrived;
import dev.redress.cases.CaseState.*;
import dev.redress.cases.OutboundState.*;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Refused;
import dev.redress.kernel.Role;
import dev.redress.orders.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The state machine of a case: the one place that says what may happen (DESIGN §3). Refuses in
 * order: is it yours, may your role, is the state right, is the input right.
 */
final class CaseRules {

  private CaseRules() {}

  static Decision<CaseEvent> decide(CaseFile file, CaseCommand command, Actor actor, Instant now) {
    return switch (command) {
      case Apply apply -> ApplicationRules.apply(file, apply, actor, now);
      case OnCase onCase -> onCase(file, onCase, actor, now);
    };
  }

  private static Decision<CaseEvent> onCase(
      CaseFile file, OnCase command, Actor actor, Instant now) {
    Case c = file.find(command.id()).orElse(null);
    if (c == null || file.order() == null || !mayAct(file.order(), command, actor)) {
      return Deciding.refuse(CaseRefusal.CASE_NOT_FOUND);
    }
    if (!mayEver(command, actor.role())) {
      return Deciding.refuse(CaseRefusal.NOT_YOUR_COMMAND);
    }
    Deciding d = new Deciding(file, c, file.pinned().apply(c.terms()), actor, now);
    Optional<Refused> staff = StaffLimits.closed(d, command);
    if (staff.isPresent()) {
      return new Decision.Refuse<>(staff.get());
    }
    return switch (command) {
      case BySystem news -> system(d, news);
      case Urge _ -> UrgeRules.urge(d);
      case ByBuyer _, ByMerchant _, ByParty _, ByWarehouse _, ByBench _, AtHearing _ ->
          byState(d, command);
    };
  }

  /** A shop's program knows of no case, but answers for the shop's warehouse, in its market. */
  private static boolean mayAct(Order order, OnCase command, Actor actor) {
    boolean warehouse =
        command instanceof ByWarehouse
            && actor.role() == Role.INTEGRATION
            && (actor.market().isEmpty() || actor.market().equals(order.market()));
    return warehouse || maySee(order, actor);
  }

  /** Whether somebody may know that an order's cases exist. */
  static boolean maySee(Order order, Actor actor) {
    return switch (actor.role()) {
      case BUYER -> actor.is(Role.BUYER, order.market(), order.buyer().id());
      case MERCHANT -> actor.is(Role.MERCHANT, order.market(), order.merchant().id());
      case SERVICE_AGENT, ARBITRATOR, OPERATOR, SYSTEM -> true;
      case INTEGRATION -> false;
    };
  }

  private static boolean mayEver(OnCase command, Role role) {
    return switch (command) {
      case ByBuyer _ -> role == Role.BUYER;
      case ByMerchant _ -> role == Role.MERCHANT;
      case ByParty _ -> role == Role.BUYER || role == Role.MERCHANT;
      case ByWarehouse _ -> role == Role.MERCHANT || role == Role.INTEGRATION;
      case StepIn _ -> role == Role.ARBITRATOR || role == Role.OPERATOR;
      case SettlementCommand.SignSettlement _, SettlementCommand.DeclineSettlement _ ->
          Side.isParty(role);
      case AtHearing _ -> Side.isParty(role) || role == Role.ARBITRATOR;
      case ByBench _ -> role == Role.ARBITRATOR;
      case BySystem _ -> role == Role.SYSTEM;
    };
  }

  private static Decision<CaseEvent> byState(Deciding d, OnCase command) {
    return switch (d.c().state()) {
      case MerchantToAnswer _ -> NegotiationRules.merchantToAnswer(d, command);
      case BuyerAfterRejection _ -> NegotiationRules.buyerAfterRejection(d, command);
      case BuyerToShipBack _ -> ReturnRules.buyerToShipBack(d, command);
      case MerchantToInspect _ -> ReturnRules.merchantToInspect(d, command);
      case BuyerAfterGoodsRefused _ -> ReturnRules.buyerAfterGoodsRefused(d, command);
      case Intercepting _ -> OutboundRules.intercepting(d, command);
      case BuyerToRefuse _ -> OutboundRules.buyerToRefuse(d, command);
      case StoppingShipment _ -> OutboundRules.stoppingShipment(d, command);
      case BuyerAboutMissing about -> ReturnRules.buyerAboutMissing(d, about, command);
      case ReplacementState replacing -> ReplacementRules.byState(d, replacing, command);
      case HearingEvidence held -> HearingRules.evidence(d, held, command);
      case HearingMore held -> HearingRules.more(d, held, command);
      case HearingRuling held -> HearingRules.ruling(d, held, command);
      case HearingApproval held -> ApprovalRules.byState(d, held, command);
      case Refunding _ -> Deciding.refuse(CaseRefusal.REFUND_UNDER_WAY);
      case Closed closed when command instanceof FileAppeal appeal ->
          AppealRules.file(d, closed, appeal);
      case Closed closed ->
          Deciding.refuse(CaseRefusal.CASE_CLOSED, "ending", closed.ending().name());
    };
  }

  private static Decision<CaseEvent> system(Deciding d, BySystem news) {
    return switch (news) {
      case Wake _ -> wake(d);
      case ParcelNews _ -> OutboundRules.news(d);
      case ChatNews said -> GateRules.said(d, said);
      case ReturnDelivered delivered -> returnDelivered(d, delivered);
      case ReplacementDelivered delivered -> ReplacementRules.delivered(d, delivered);
      case RefundArrived arrived -> refundArrived(d, arrived);
      case RefundTakenBack taken -> refundTakenBack(d, taken);
    };
  }

  /** A proposal may lapse at the moment at which the wait around it ends: first the one. */
  private static Decision<CaseEvent> wake(Deciding d) {
    List<CaseEvent> events = new ArrayList<>(SettlementRules.lapsed(d));
    return switch (over(d)) {
      case Decision.Accept<CaseEvent>(List<CaseEvent> rest) -> {
        events.addAll(rest);
        yield Decision.accept(events);
      }
      case Decision.Refuse<CaseEvent> refused -> refused;
    };
  }

  /** A wake-up that came for a wait that is gone changes nothing (T2). */
  private static Decision<CaseEvent> over(Deciding d) {
    Wait wait = d.c().state().waiting();
    if (wait == null || d.now().isBefore(wait.wake())) {
      return Deciding.nothing();
    }
    if (!wait.isOver(d.now())) {
      Wait next = Wait.until(d.now(), wait.due(), d.terms().clocks().reminders());
      long seconds = wait.left(d.now()).toSeconds();
      return Decision.accept(new ReminderSent(d.c().state().turn(), seconds, next));
    }
    return switch (d.c().state()) {
      case MerchantToAnswer _ -> NegotiationRules.merchantSilent(d);
      case BuyerAfterRejection _, BuyerToShipBack _, BuyerAfterGoodsRefused _ ->
          Decision.accept(d.end(Ending.EXPIRED));
      case BuyerAboutMissing about -> Decision.accept(ReturnRules.rest(d, about, Ending.EXPIRED));
      case ReplacementState replacing -> ReplacementRules.silent(d, replacing);
      case MerchantToInspect _ -> ReturnRules.inspectionSilent(d);
      case OutboundState outbound -> OutboundRules.over(d, outbound);
      case HearingEvidence _ -> HearingRules.evidenceOver(d);
      case HearingMore held -> HearingRules.moreUnanswered(d, held);
      case HearingRuling _ -> HearingRules.overdue(d);
      case HearingApproval _ -> ApprovalRules.overdue(d);
      case Refunding _ ->
          Decision.accept(
              new CaseEvent.RefundDelayed(
                  Wait.silent(d.now(), d.terms().clocks().refundArrives())));
      case Closed _ -> Deciding.nothing();
    };
  }

  private static Decision<CaseEvent> returnDelivered(Deciding d, ReturnDelivered delivered) {
    Case.ReturnParcel parcel = d.c().returned();
    if (parcel == null
        || parcel.deliveredAt() != null
        || !parcel.tracking().equals(delivered.tracking())
        || !d.c().stillOpen()) {
      return Deciding.nothing();
    }
    return Decision.accept(new ReturnArrived(delivered.at(), d.wait(d.terms().clocks().inspect())));
  }

  private static Decision<CaseEvent> refundArrived(Deciding d, RefundArrived arrived) {
    int refund = arrived.refund();
    Case.Payment expected =
        d.c().refunds().stream()
            .filter(
                each -> each.refund() == refund && !each.settled() && !each.knows(arrived.told()))
            .findFirst()
            .orElse(null);
    if (expected == null) {
      return Deciding.nothing();
    }
    List<CaseEvent> events = new ArrayList<>();
    events.add(OfferRules.arrived(expected, arrived.told()));
    boolean others =
        d.c().refunds().stream().anyMatch(each -> each.refund() != refund && !each.settled());
    if (d.c().state() instanceof Refunding && !others) {
      events.add(OfferRules.paid(d.c()));
    }
    return Decision.accept(events);
  }

  /** TRAPS 18, 40: what was over waits for its money again. */
  private static Decision<CaseEvent> refundTakenBack(Deciding d, RefundTakenBack taken) {
    boolean known =
        d.c().refunds().stream()
            .anyMatch(
                each ->
                    each.refund() == taken.refund() && each.settled() && !each.knows(taken.told()));
    return known
        ? Decision.accept(
            new RefundReversed(
                taken.refund(),
                taken.told(),
                Wait.silent(d.now(), d.terms().clocks().refundArrives())))
        : Deciding.nothing();
  }
}
