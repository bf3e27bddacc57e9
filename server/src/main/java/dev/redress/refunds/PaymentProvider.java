package dev.redress.refunds;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;

/**
 * The world outside that moves money to buyers. It must treat a reference as one payment, however
 * often it hears it; it may be slow, throw, answer late or change its mind. Called on a thread
 * without a transaction.
 */
public interface PaymentProvider {

  /** Short stable name, part of its clearing account: {@code provider:<name>:clearing}. */
  String name();

  /** Pays; whatever is thrown means that nobody knows whether it did. */
  Answer refund(Payout payout);

  /** What became of a reference; never moves money. */
  Answer ask(String reference);

  /**
   * One attempt at paying.
   *
   * @param reference {@link RefundId#reference}
   * @param buyer the shop's own id of the buyer in its market
   * @param amount more than zero
   */
  record Payout(String reference, LockKey order, String market, String buyer, Money amount) {}
}
