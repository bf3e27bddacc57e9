package dev.redress.refunds;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Stamped;
import dev.redress.ledger.Grant;
import dev.redress.ledger.OrderBook;
import dev.redress.refunds.RefundEvent.RefundReversed;
import dev.redress.refunds.RefundEvent.RefundSettled;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything under one order's lock that this room reads and writes.
 *
 * @param book null: there is no such order
 * @param refunds by number
 */
record RefundFile(LockKey order, @Nullable OrderBook book, Map<Integer, Refund> refunds) {

  @Nullable Refund refund(RefundId id) {
    return refunds.get(id.number());
  }

  /** The refund after one more event, and the book where the event moved money. */
  RefundFile evolve(Stamped<RefundEvent> stamped) {
    RefundId id = RefundId.parse(stamped.stream());
    Refund next = RefundHistory.evolve(refund(id), stamped);
    Map<Integer, Refund> all = new TreeMap<>(refunds);
    all.put(id.number(), next);
    return new RefundFile(order, booked(next, stamped.event()), all);
  }

  private @Nullable OrderBook booked(Refund refund, RefundEvent event) {
    boolean settles = event instanceof RefundSettled settled && !settled.transfers().isEmpty();
    boolean reverses = event instanceof RefundReversed;
    if (!refund.terms().forGoods() || (!settles && !reverses)) {
      return book;
    }
    if (book == null) {
      throw new IllegalStateException("Refund " + refund.id() + " of an order without a book");
    }
    RefundCommand.Terms terms = refund.terms();
    Grant grant = new Grant(refund.id().number(), terms.amount(), terms.lines(), List.of());
    return settles ? book.settle(grant) : book.unsettle(grant);
  }
}
