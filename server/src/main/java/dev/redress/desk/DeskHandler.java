package dev.redress.desk;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Change;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Shelf;
import dev.redress.kernel.Shelved;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.policy.Policies;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Joins the desk's rules to its rows: one stream per buyer. */
@Component
final class DeskHandler
    implements CommandHandler<DeskCommand, DeskFile, DeskEvent>, Shelved<DeskFile, DeskEvent> {

  static final String ROOM = "desk";

  private final Policies policies;

  DeskHandler(Policies policies) {
    this.policies = policies;
  }

  @Override
  public String room() {
    return ROOM;
  }

  @Override
  public Class<DeskEvent> eventRoot() {
    return DeskEvent.class;
  }

  @Override
  public Map<LockKey, DeskFile> lock(Connection tx, List<LockKey> sorted) throws SQLException {
    DeskStore.lock(tx, sorted);
    return load(tx, sorted);
  }

  @Override
  public Map<LockKey, DeskFile> load(Connection tx, Collection<LockKey> keys) throws SQLException {
    Map<LockKey, DeskStore.Row> rows = DeskStore.load(tx, keys);
    Map<LockKey, DeskFile> files = new HashMap<>();
    for (LockKey key : keys) {
      DeskFile none = none(key);
      DeskStore.Row row = rows.get(key);
      files.put(key, row == null ? none : row.file(none));
    }
    return files;
  }

  @Override
  public StreamHead head(DeskFile file, DeskCommand command) {
    return file.head();
  }

  @Override
  public Decision<DeskEvent> decide(DeskFile file, DeskCommand command, Actor actor, Instant now) {
    return DeskRules.decide(file, command, actor, now);
  }

  @Override
  public DeskFile evolve(DeskFile file, Stamped<DeskEvent> event) {
    return DeskRules.evolve(file, event);
  }

  @Override
  public String stateOf(DeskFile file, String stream) {
    return file.state().code();
  }

  @Override
  public @Nullable Instant wakeAt(DeskFile file, String stream) {
    return file.state().until();
  }

  @Override
  public void write(Connection tx, List<Change<DeskFile, DeskEvent>> changes) throws SQLException {
    DeskStore.write(tx, changes);
  }

  private DeskFile none(LockKey key) {
    return DeskFile.none(key, market -> policies.live(market).desk());
  }

  @Override
  public DeskFile gather(LockKey key, Shelf shelf) {
    DeskFile known = shelf.get(DeskFile.class);
    return known == null ? none(key) : known;
  }

  @Override
  public void keep(Change<DeskFile, DeskEvent> change, Shelf shelf) {
    shelf.put(DeskFile.class, change.after());
  }
}
