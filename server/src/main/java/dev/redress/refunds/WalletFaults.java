package dev.redress.refunds;

import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * What goes wrong at the wallet, by reference; nothing unless somebody plans it. Tests and the
 * simulation use it to make the nearest outside world as unreliable as the far ones.
 */
@Component
public final class WalletFaults {

  private volatile Function<String, Fault> plan = reference -> Fault.NONE;

  /** What can happen to a payment. */
  public enum Fault {
    NONE,
    /** Declined; another attempt may succeed. */
    REFUSED,
    /** Declined, and a person has to find out why. */
    REFUSED_FOR_GOOD,
    /** The connection breaks before the wallet has heard anything. */
    BROKEN_BEFORE_PAYING,
    /** The wallet pays, and the connection breaks before it can say so. */
    BROKEN_AFTER_PAYING,
    /** Taken, to be paid or refused later. */
    PENDING
  }

  /** From now on, this is what happens to each reference. */
  public void plan(Function<String, Fault> next) {
    plan = next;
  }

  Fault of(String reference) {
    return plan.apply(reference);
  }
}
