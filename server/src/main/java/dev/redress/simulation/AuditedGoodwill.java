package dev.redress.simulation;

import dev.redress.kernel.JournalEntry;
import dev.redress.ledger.Grant;
import dev.redress.ledger.Transfer;
import dev.redress.ledger.TransferKind;
import java.util.List;

/**
 * Money beside the goods of one order: bounded, and never from what the buyer has paid (C7, D6,
 * M5).
 */
final class AuditedGoodwill {

  private final AuditedOrder order;
  private int smallPayments;
  private boolean compensated;

  AuditedGoodwill(AuditedOrder order) {
    this.order = order;
  }

  boolean compensated() {
    return compensated;
  }

  /** C7: three on an order, none above ¥50 or what was paid, all from the merchant's balance. */
  void smallPayment(Grant grant, String origin, JournalEntry entry) {
    boolean bounded =
        ++smallPayments <= AuditedOffers.SMALL_PAYMENTS
            && grant.amount().minor() <= Math.min(AuditedOffers.SMALL_PAYMENT, order.captured())
            && order.delivered
            && grant.transfers().size() == 1;
    List<String> sources = List.of(merchant() + ":balance");
    check(bounded && drawn(grant, sources, TransferKind.SMALL_PAYMENT), grant);
    book(grant, origin, entry);
  }

  /** M5: once, 5 % of what was paid within bounds, from the merchant or laid out for it. */
  void compensation(Grant grant, String origin, JournalEntry entry) {
    boolean china = order.market.equals("CN");
    long part = (order.captured() + 10) / 20;
    long expected = Math.clamp(part, china ? 300 : 40, china ? 3000 : 400);
    List<String> sources =
        List.of(merchant() + ":balance", merchant() + ":deposit", "platform:advances");
    boolean right = !compensated && grant.amount().minor() == expected;
    check(right && drawn(grant, sources, TransferKind.COMPENSATION), grant);
    compensated = true;
    book(grant, origin, entry);
  }

  /** D6: from whoever pays for a return; how much of it is the claim's own business. */
  void returnFreight(Grant grant, List<String> sources, String origin, JournalEntry entry) {
    check(drawn(grant, sources, TransferKind.RETURN_FREIGHT), grant);
    book(grant, origin, entry);
  }

  private void book(Grant grant, String origin, JournalEntry entry) {
    order.number(grant, origin, entry);
    order.move(entry, grant.transfers());
  }

  private String merchant() {
    return "merchant:" + order.market + "/" + order.merchant;
  }

  /** Whether these pay all of it, the later only after the earlier, and for no line. */
  private boolean drawn(Grant grant, List<String> sources, TransferKind kind) {
    int before = -1;
    long sum = 0;
    boolean right = grant.lines().isEmpty();
    for (Transfer transfer : grant.transfers()) {
      int source = sources.indexOf(transfer.debit());
      right &= source > before && transfer.kind() == kind;
      right &= transfer.credit().equals("order:" + order.key.text() + ":goodwill");
      sum += transfer.amount().minor();
      before = source;
    }
    return right && sum == grant.amount().minor();
  }

  private void check(boolean right, Grant grant) {
    if (!right) {
      order.complain.accept(Check.GOODWILL_BOUNDED, "beside the goods: " + grant.transfers());
    }
  }
}
