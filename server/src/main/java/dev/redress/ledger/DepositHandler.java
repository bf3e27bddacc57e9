package dev.redress.ledger;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Change;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Market;
import dev.redress.kernel.Refused;
import dev.redress.kernel.Shelf;
import dev.redress.kernel.Shelved;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.ledger.DepositEvent.DepositMade;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merchants' deposits: one stream per merchant, a reference counts once. */
final class DepositHandler
    implements CommandHandler<DepositCommand, DepositFile, DepositEvent>,
        Shelved<DepositFile, DepositEvent> {

  private final Ledger ledger;

  DepositHandler(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public String room() {
    return "deposit";
  }

  @Override
  public Class<DepositEvent> eventRoot() {
    return DepositEvent.class;
  }

  @Override
  public Map<LockKey, DepositFile> lock(Connection tx, List<LockKey> sorted) throws SQLException {
    DepositStore.lock(tx, sorted);
    return load(tx, sorted);
  }

  @Override
  public Map<LockKey, DepositFile> load(Connection tx, Collection<LockKey> keys)
      throws SQLException {
    return DepositStore.load(tx, keys);
  }

  @Override
  public StreamHead head(DepositFile file, DepositCommand command) {
    return file.head();
  }

  @Override
  public Decision<DepositEvent> decide(
      DepositFile file, DepositCommand told, Actor actor, Instant now) {
    if (!told.amount().isPositive()
        || told.reference().isBlank()
        || told.provider().isBlank()
        || told.merchant().isBlank()) {
      return Decision.refuse(LedgerRefusal.DEPOSIT_INCOMPLETE);
    }
    Optional<Refused> elsewhere = elsewhere(told);
    if (elsewhere.isPresent()) {
      return new Decision.Refuse<>(elsewhere.get());
    }
    Optional<DepositCommand> known =
        file.made().stream().filter(each -> each.reference().equals(told.reference())).findFirst();
    if (known.isPresent()) {
      return known.get().equals(told)
          ? Decision.accept(List.of())
          : Decision.refuse(
              LedgerRefusal.DEPOSIT_ALREADY_TOLD_DIFFERENTLY, "reference", told.reference());
    }
    Transfer transfer =
        new Transfer(
            Accounts.clearing(told.provider()),
            Accounts.deposit(told.market(), told.merchant()),
            told.amount(),
            TransferKind.DEPOSIT);
    return Decision.accept(new DepositMade(told, List.of(transfer)));
  }

  private static Optional<Refused> elsewhere(DepositCommand told) {
    Optional<Market> market = Market.of(told.market());
    if (market.isEmpty()) {
      return Optional.of(Market.unknown(LedgerRefusal.MARKET_UNKNOWN, told.market()));
    }
    Currency expected = market.get().currency();
    Currency currency = told.amount().currency();
    return expected.equals(currency)
        ? Optional.empty()
        : Optional.of(
            LedgerRefusal.CURRENCY_WRONG.with(
                "currency", currency.toString(), "expected", expected.toString()));
  }

  @Override
  public DepositFile evolve(DepositFile file, Stamped<DepositEvent> event) {
    return switch (event.event()) {
      case DepositMade(DepositCommand told, var transfers) -> {
        List<DepositCommand> made = new ArrayList<>(file.made());
        made.add(told);
        yield new DepositFile(file.key(), event.version(), event.head().hash(), List.copyOf(made));
      }
    };
  }

  @Override
  public void write(Connection tx, List<Change<DepositFile, DepositEvent>> changes)
      throws SQLException {
    List<Posting> postings = new ArrayList<>();
    changes.forEach(change -> postings.addAll(postings(change)));
    DepositStore.write(tx, changes);
    ledger.post(tx, postings);
  }

  private static List<Posting> postings(Change<DepositFile, DepositEvent> change) {
    List<Posting> postings = new ArrayList<>();
    for (Stamped<DepositEvent> event : change.events()) {
      DepositMade made = (DepositMade) event.event();
      postings.add(Posting.of(change.key(), event, made.transfers()));
    }
    return postings;
  }

  @Override
  public DepositFile gather(LockKey key, Shelf shelf) {
    DepositFile known = shelf.get(DepositFile.class);
    return known == null ? DepositFile.none(key) : known;
  }

  @Override
  public void keep(Change<DepositFile, DepositEvent> change, Shelf shelf) {
    shelf.put(DepositFile.class, change.after());
    ShelvedBooks.post(shelf, postings(change));
  }
}
