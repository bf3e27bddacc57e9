package dev.redress.ledger;

import java.util.List;

/**
 * A refund that the platform pays from its own and never gets back (F8). It counts on the lines
 * like any other refund; the merchant's escrow, balance and deposit stay as they are.
 */
public final class Subsidy {

  private Subsidy() {}

  /** Plans a refund; throws where {@link OrderBook#grant} does. */
  public static Grant plan(OrderBook book, List<GrantLine> wanted) {
    Grant grant = book.grant(wanted);
    Transfer paid =
        new Transfer(
            Accounts.SUBSIDY, Accounts.payable(book.order()), grant.amount(), TransferKind.GRANT);
    return new Grant(grant.refund(), grant.amount(), grant.lines(), List.of(paid));
  }
}
