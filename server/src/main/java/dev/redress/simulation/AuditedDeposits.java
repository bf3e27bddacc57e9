package dev.redress.simulation;

import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.ledger.DepositCommand;
import dev.redress.ledger.DepositEvent;
import dev.redress.ledger.DepositFile;
import dev.redress.ledger.Transfer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The security that one merchant has brought, as the auditor understands it from the journal. */
final class AuditedDeposits implements Complaining {

  private final LockKey key;
  private final Auditor auditor;
  private final Trail trail = new Trail();
  private long checked = -1;
  private final List<DepositCommand> made = new ArrayList<>();
  private final Set<String> references = new HashSet<>();
  private final Map<String, List<Transfer>> moved = new HashMap<>();

  AuditedDeposits(LockKey key, Auditor auditor) {
    this.key = key;
    this.auditor = auditor;
  }

  Trail trail() {
    return trail;
  }

  /** From outside to the merchant's deposit, under a reference that counts once. */
  void read(JournalEntry entry) {
    String wrong = trail.read(entry);
    complainUnless(wrong == null, Check.CHAIN_INTACT, String.valueOf(wrong));
    Role by = entry.actor().role();
    complainUnless(
        by == Role.INTEGRATION || by == Role.OPERATOR,
        Check.ROLE_ALLOWED,
        () -> "a deposit by " + by);
    switch (entry.among(DepositEvent.class)) {
      case DepositEvent.DepositMade(DepositCommand told, List<Transfer> transfers) -> {
        String merchant = "merchant:" + told.market() + "/" + told.merchant() + ":deposit";
        boolean right =
            transfers.size() == 1
                && transfers.getFirst().amount().equals(told.amount())
                && transfers.getFirst().debit().equals("provider:" + told.provider() + ":clearing")
                && transfers.getFirst().credit().equals(merchant)
                && told.amount().minor() > 0;
        complainUnless(right, Check.MONEY_CONSERVED, () -> "a deposit moves " + transfers);
        complainUnless(
            references.add(told.reference()),
            Check.MONEY_CONSERVED,
            () -> "deposit " + told.reference() + " counts twice");
        made.add(told);
        moved.put(entry.stream() + "/" + entry.version(), transfers);
        transfers.forEach(auditor.totals()::add);
      }
    }
  }

  /**
   * Row and transfers against the log.
   *
   * @param all also where nothing has happened
   */
  void check(Books books, RowAudit rows, boolean all) {
    if (trail.version() == checked && !all) {
      return;
    }
    checked = trail.version();
    DepositFile row = books.deposits(key);
    complainUnless(
        trail.isAt(row.version(), row.hash()) && row.made().equals(made),
        Check.LOG_FOLDS,
        () -> "the row says " + row.made() + ", the log " + made);
    complainUnless(
        rows.posted(key).equals(moved),
        Check.MONEY_CONSERVED,
        "transfers are not those of the deposits");
  }

  @Override
  public void complain(Check check, String what) {
    auditor.complain(check, key, what);
  }
}
