package dev.redress.accounts;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Change;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Joins this room's rules and store for the command log. */
record AccountHandler(AccountStore store)
    implements CommandHandler<AccountCommand, AccountFile, AccountEvent> {

  @Override
  public String room() {
    return "account";
  }

  @Override
  public Class<AccountEvent> eventRoot() {
    return AccountEvent.class;
  }

  @Override
  public Map<LockKey, AccountFile> lock(Connection tx, List<LockKey> sorted) throws SQLException {
    store.lock(tx);
    return load(tx, sorted);
  }

  @Override
  public Map<LockKey, AccountFile> load(Connection tx, Collection<LockKey> keys)
      throws SQLException {
    return store.load(tx, keys);
  }

  @Override
  public StreamHead head(AccountFile file, AccountCommand command) {
    return file.head();
  }

  @Override
  public Decision<AccountEvent> decide(
      AccountFile file, AccountCommand command, Actor actor, Instant now) {
    return AccountRules.decide(file, command, actor, now);
  }

  @Override
  public AccountFile evolve(AccountFile file, Stamped<AccountEvent> event) {
    return AccountRules.evolve(file, event);
  }

  @Override
  public String stateOf(AccountFile file, String stream) {
    return AccountRules.stateOf(file);
  }

  @Override
  public void write(Connection tx, List<Change<AccountFile, AccountEvent>> changes)
      throws SQLException {
    store.write(tx, changes);
  }
}
