package dev.redress.cases;

import dev.redress.cases.AppealEvent.MoneyRestored;
import dev.redress.kernel.Money;
import dev.redress.ledger.Accounts;
import dev.redress.ledger.Grant;
import dev.redress.ledger.Transfer;
import dev.redress.ledger.TransferKind;
import dev.redress.orders.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * F12: gives back what an overturned ruling took, to whoever it was taken from, the last first. The
 * buyer keeps the refund; the platform makes it good, or the buyer owes it when it had deceived the
 * platform. What came from the order's escrow would be the merchant's by now and goes to its
 * balance.
 */
final class Restoration {

  private Restoration() {}

  static MoneyRestored of(Deciding d, Judged judged, Money amount, boolean fraud) {
    Order order = Objects.requireNonNull(d.file().order());
    String from =
        fraud ? Accounts.claims(order.market(), order.buyer().id()) : Accounts.COMPENSATION;
    List<Transfer> back = new ArrayList<>();
    List<Integer> refunds = new ArrayList<>();
    Money open = amount;
    for (Grant grant : judged.grants().reversed()) {
      for (Transfer taken : grant.transfers().reversed()) {
        Money part = taken.amount().min(open);
        if (part.isPositive()) {
          back.add(new Transfer(from, to(order, taken.debit()), part, TransferKind.RESTORATION));
          open = open.minus(part);
          if (!refunds.contains(grant.refund())) {
            refunds.add(grant.refund());
          }
        }
      }
    }
    if (!open.isZero()) {
      throw new IllegalStateException("Nothing was taken for " + open);
    }
    return new MoneyRestored(
        judged.version(), List.copyOf(refunds), fraud, amount, List.copyOf(back));
  }

  private static String to(Order order, String taken) {
    return taken.equals(Accounts.escrow(order.id()))
        ? Accounts.balance(order.market(), order.merchant().id())
        : taken;
  }
}
