package dev.redress.refunds;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;

/**
 * The world outside that takes money from buyers who have consented, or whom a ruling has told to
 * pay. It must treat a reference as one payment, however often it hears it; it may be slow, throw
 * or fail. Called on a thread without a transaction.
 */
public interface ChargeProvider {

  /** Short stable name, part of its clearing account: {@code provider:<name>:clearing}. */
  String name();

  /** Takes the money; whatever is thrown means that nobody knows whether it did. */
  Answer charge(Charge charge);

  /**
   * One attempt at taking money.
   *
   * @param reference begins with the order's id; the same for ever
   * @param buyer the shop's own id of the buyer in its market
   * @param amount more than zero
   */
  record Charge(String reference, LockKey order, String market, String buyer, Money amount) {}
}
