package dev.redress.simulation;

import dev.redress.ledger.Grant;
import dev.redress.ledger.Transfer;
import java.util.List;

/**
 * Who pays for a grant (F10): escrow, then the merchant's balance, its deposit, the platform's
 * advance; or the platform alone, from its own, where a ruling says so (F8).
 */
final class Funding {

  private Funding() {}

  /** Whether the grant draws on the right accounts in the right order. */
  static boolean isRight(Grant grant, AuditedOrder order, long inEscrow, boolean byPlatform) {
    if (byPlatform) {
      return grant.transfers().stream()
          .allMatch(
              each ->
                  each.debit().equals("platform:subsidy")
                      && each.credit().equals(order.payableAccount));
    }
    String merchant = "merchant:" + order.market + "/" + order.merchant;
    List<String> sources =
        List.of(
            order.escrowAccount, merchant + ":balance", merchant + ":deposit", "platform:advances");
    long fromEscrow = 0;
    int before = -1;
    for (Transfer transfer : grant.transfers()) {
      int source = sources.indexOf(transfer.debit());
      if (source <= before || !transfer.credit().equals(order.payableAccount)) {
        return false;
      }
      before = source;
      fromEscrow += source == 0 ? transfer.amount().minor() : 0;
    }
    return fromEscrow == Math.min(inEscrow, grant.amount().minor());
  }
}
