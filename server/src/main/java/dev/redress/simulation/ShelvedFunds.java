package dev.redress.simulation;

import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Memory;
import dev.redress.kernel.Money;
import dev.redress.ledger.Posting;
import dev.redress.ledger.ShelvedBooks;
import dev.redress.ledger.Transfer;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The reader of merchants' funds where everything is in memory: the same sums as the ledger's
 * reader, which is one SQL statement, kept only together with the position.
 */
final class ShelvedFunds implements JournalReader {

  private final Memory memory;
  private final Map<String, Money> uncommitted = new HashMap<>();

  ShelvedFunds(Memory memory) {
    this.memory = memory;
  }

  @Override
  public String name() {
    return "merchant-funds";
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) {
    for (JournalEntry entry : entries) {
      LockKey key = LockKey.parse(entry.stream().substring(0, LockKey.TEXT_LENGTH));
      for (Posting posting : ShelvedBooks.postings(memory.shelf(key))) {
        if (posting.version() == entry.version() && posting.stream().equals(entry.stream())) {
          posting.transfers().forEach(this::sum);
        }
      }
    }
  }

  private void sum(Transfer transfer) {
    if (transfer.credit().startsWith("merchant:")) {
      uncommitted.merge(transfer.credit(), transfer.amount(), Money::plus);
    }
    if (transfer.debit().startsWith("merchant:")) {
      Money taken = transfer.amount().withMinor(-transfer.amount().minor());
      uncommitted.merge(transfer.debit(), taken, Money::plus);
    }
  }

  void commit() {
    ShelvedBooks.Funds funds = ShelvedBooks.funds(memory.common());
    uncommitted.forEach(funds::add);
    uncommitted.clear();
  }

  void rollBack() {
    uncommitted.clear();
  }
}
