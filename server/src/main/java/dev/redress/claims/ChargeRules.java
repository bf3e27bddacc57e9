package dev.redress.claims;

import dev.redress.claims.MatterEvent.ChargeFailed;
import dev.redress.claims.MatterEvent.ChargeOrdered;
import dev.redress.claims.MatterEvent.ChargeTaken;
import dev.redress.claims.MatterEvent.ChargeUnknown;
import dev.redress.claims.MatterEvent.MatterClosed;
import dev.redress.claims.MatterRules.Step;
import dev.redress.kernel.Decision;
import dev.redress.ledger.Accounts;
import dev.redress.ledger.Transfer;
import dev.redress.ledger.TransferKind;
import dev.redress.orders.Order;
import dev.redress.refunds.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The buyer's payment: asked for until it is known, booked once. */
final class ChargeRules {

  /** Everything is paid through the wallet until an order names another way. */
  static final String PROVIDER = "wallet";

  private ChargeRules() {}

  static Decision<MatterEvent> told(Step step, MatterCommand.RecordCharge told) {
    Optional<Charge> open =
        step.m().charges().stream()
            .filter(charge -> charge.reference().equals(told.reference()))
            .filter(charge -> charge.stage() == Charge.Stage.DUE)
            .findFirst();
    return open.isEmpty()
        ? Decision.accept(List.of())
        : switch (told.answer()) {
          case Answer.Succeeded _ -> taken(step, open.get());
          case Answer.Failed failed -> failed(step, open.get(), failed.code());
          case Answer.Unknown unknown -> unknown(step, open.get(), unknown.why());
          case Answer.NotFound _ -> unknown(step, open.get(), "NOT_FOUND");
        };
  }

  private static Decision<MatterEvent> unknown(Step step, Charge charge, String why) {
    return Decision.accept(
        new ChargeUnknown(charge.number(), charge.reference(), why, step.again()));
  }

  private static Decision<MatterEvent> failed(Step step, Charge charge, String code) {
    return Decision.accept(
        new ChargeFailed(
            charge.number(),
            charge.attempt(),
            charge.reference(),
            charge.amount(),
            code,
            step.again()));
  }

  private static Decision<MatterEvent> taken(Step step, Charge charge) {
    Order order = step.around().order();
    Transfer paid =
        new Transfer(
            Accounts.clearing(PROVIDER),
            Accounts.balance(order.market(), order.merchant().id()),
            charge.amount(),
            step.m().kind() == MatterKind.PRICE_DIFFERENCE
                ? TransferKind.PRICE_DIFFERENCE
                : TransferKind.REFUND_RETURNED);
    List<MatterEvent> events = new ArrayList<>();
    events.add(
        new ChargeTaken(charge.number(), charge.reference(), charge.amount(), List.of(paid)));
    boolean isLast =
        step.m().state() == MatterState.COLLECTING
            && step.m().charges().stream()
                .allMatch(
                    each -> each.number() == charge.number() || each.stage() == Charge.Stage.TAKEN);
    if (isLast) {
      events.add(new MatterClosed(MatterState.PAID));
    }
    return Decision.accept(events);
  }

  /**
   * Charges whose time has come: what nobody knows is asked for again under its own reference, what
   * is proven failed under a new one (TRAPS 13).
   */
  static List<MatterEvent> due(Step step) {
    List<MatterEvent> events = new ArrayList<>();
    for (Charge charge : step.m().charges()) {
      if (charge.nextAt() != null && !step.now().isBefore(charge.nextAt())) {
        int attempt =
            charge.stage() == Charge.Stage.FAILED ? charge.attempt() + 1 : charge.attempt();
        events.add(
            new ChargeOrdered(
                charge.number(),
                attempt,
                step.m().id().reference(charge.number(), attempt),
                charge.amount(),
                step.again()));
      }
    }
    return events;
  }
}
