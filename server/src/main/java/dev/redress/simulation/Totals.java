package dev.redress.simulation;

import dev.redress.ledger.Transfer;
import java.util.Map;
import java.util.TreeMap;

/** Sums over everything that the journal says was moved. */
final class Totals {

  private final Map<String, Map<String, Long>> byKind = new TreeMap<>();
  private final Map<String, Long> merchants = new TreeMap<>();
  private final Map<String, Map<String, Long>> counts = new TreeMap<>();

  void add(Transfer transfer) {
    long amount = transfer.amount().minor();
    byKind
        .computeIfAbsent(transfer.kind().name(), kind -> new TreeMap<>())
        .merge(transfer.amount().currency().getCurrencyCode(), amount, Long::sum);
    move(transfer.credit(), amount);
    move(transfer.debit(), -amount);
  }

  private void move(String account, long amount) {
    if (account.startsWith("merchant:")) {
      merchants.merge(account, amount, Long::sum);
    }
  }

  /** Something of this kind has happened in a room. */
  void count(String room, String what) {
    counts.computeIfAbsent(room, r -> new TreeMap<>()).merge(what, 1L, Long::sum);
  }

  /** An order is over. */
  void ended(AuditedOrder order) {
    for (AuditedCase c : order.cases.values()) {
      count("cases", c.ending().isEmpty() ? "OPEN" : c.ending());
    }
    order.matters.values().forEach(each -> count("claims", each.ending()));
  }

  /** How often what happened, by room. */
  Map<String, Map<String, Long>> counts() {
    return counts;
  }

  /** Minor units by kind of transfer and currency. */
  Map<String, Map<String, Long>> byKind() {
    return byKind;
  }

  /** What merchants have, by account. */
  Map<String, Long> merchants() {
    return merchants;
  }
}
