package dev.redress.refunds;

import dev.redress.kernel.Command;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.ledger.GrantLine;
import dev.redress.ledger.Purpose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a refund; locks its order. */
public sealed interface RefundCommand extends Command {

  RefundId id();

  @Override
  default LockKey key() {
    return id().order();
  }

  /** By the reader of grants: this money has been promised. */
  record StartRefund(RefundId id, Terms terms) implements RefundCommand {}

  /** By the caller of providers: may I call with this reference? */
  record BeginCall(RefundId id, String reference) implements RefundCommand {}

  /** By the caller of providers: this is what it said. */
  record RecordOutcome(RefundId id, String reference, Answer answer) implements RefundCommand {}

  /** By the clock. */
  record Wake(RefundId id) implements RefundCommand {}

  /** By an operator: ask the provider, or try again, without waiting for the clock. */
  record AskAgain(RefundId id) implements RefundCommand {}

  /**
   * By an operator who has looked: what the provider's contradiction came to.
   *
   * @param explanation for the record; 1 to 1000 characters
   */
  record ClearDoubt(RefundId id, String explanation) implements RefundCommand {}

  /**
   * What is to be paid, to whom, through whom; never changes.
   *
   * @param origin stream of the grant: a case's or the order's
   * @param lines what each order line gets back; sums to the amount, or none beside the goods
   * @param purpose what it is for; null: goods
   */
  record Terms(
      String origin,
      String market,
      String buyer,
      String provider,
      Money amount,
      List<GrantLine> lines,
      @Nullable Purpose purpose) {

    /** For goods. */
    public Terms(
        String origin,
        String market,
        String buyer,
        String provider,
        Money amount,
        List<GrantLine> lines) {
      this(origin, market, buyer, provider, amount, lines, null);
    }

    boolean forGoods() {
      return purpose == null || purpose == Purpose.GOODS;
    }
  }
}
