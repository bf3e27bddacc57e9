package dev.redress.ledger;

import dev.redress.kernel.Money;

/**
 * What may still go back on one order line: the single place that knows (TRAPS 3, 4).
 *
 * @param line as in the order; 0 is the freight, one unit
 * @param quantity units bought
 * @param captured really paid for this line
 * @param granted of it promised back
 * @param refunded of that paid out
 * @param unitsGranted units used up by grants
 * @param openCase number of the case open on this line, 0 none (B4)
 * @param withdrawals how often a case on it was withdrawn (B8)
 */
public record Entitlement(
    int line,
    int quantity,
    Money captured,
    Money granted,
    Money refunded,
    int unitsGranted,
    int openCase,
    int withdrawals) {

  /** A line of which nothing has been granted yet. */
  public static Entitlement fresh(int line, int quantity, Money captured) {
    Money none = captured.withMinor(0);
    return new Entitlement(line, quantity, captured, none, none, 0, 0, 0);
  }

  public int unitsLeft() {
    return quantity - unitsGranted;
  }

  /** All that is not granted yet. */
  public Money refundable() {
    return captured.minus(granted);
  }

  /**
   * What the next units are worth (B5): what was paid up to and with them, less what was paid up to
   * them, so that any sequence of grants sums exactly to the whole; never more than is left. Throws
   * when there are not so many units left.
   */
  public Money refundable(int units) {
    if (units < 0 || units > unitsLeft()) {
      throw new IllegalArgumentException(units + " of " + unitsLeft() + " units left on " + line);
    }
    Money before = captured.upTo(unitsGranted, quantity);
    return captured.upTo(unitsGranted + units, quantity).minus(before).min(refundable());
  }

  /** The line after a grant; throws when that would exceed what was captured or bought. */
  Entitlement grant(int units, Money amount) {
    if (!amount.isPositive() || amount.compareTo(refundable()) > 0) {
      throw new IllegalArgumentException(
          "Granting " + amount + " of " + refundable() + " left on line " + line);
    }
    if (units < 0 || units > unitsLeft()) {
      throw new IllegalArgumentException(units + " of " + unitsLeft() + " units left on " + line);
    }
    return with(captured, granted.plus(amount), refunded, unitsGranted + units);
  }

  Entitlement capture(Money amount) {
    return with(captured.plus(amount), granted, refunded, unitsGranted);
  }

  Entitlement settle(Money amount) {
    Money settled = refunded.plus(amount);
    if (!amount.isPositive() || settled.compareTo(granted) > 0) {
      throw new IllegalArgumentException(
          "Settling " + amount + " on line " + line + ", where " + granted + " is granted");
    }
    return with(captured, granted, settled, unitsGranted);
  }

  Entitlement unsettle(Money amount) {
    if (!amount.isPositive() || amount.compareTo(refunded) > 0) {
      throw new IllegalArgumentException(
          "Taking back " + amount + " on line " + line + ", where " + refunded + " is settled");
    }
    return with(captured, granted, refunded.minus(amount), unitsGranted);
  }

  Entitlement withOpenCase(int number) {
    return new Entitlement(
        line, quantity, captured, granted, refunded, unitsGranted, number, withdrawals);
  }

  Entitlement withWithdrawal() {
    return new Entitlement(
        line, quantity, captured, granted, refunded, unitsGranted, openCase, withdrawals + 1);
  }

  private Entitlement with(Money nowCaptured, Money nowGranted, Money nowRefunded, int nowUnits) {
    return new Entitlement(
        line, quantity, nowCaptured, nowGranted, nowRefunded, nowUnits, openCase, withdrawals);
  }
}
