package dev.redress.orders;

import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog;
import dev.redress.kernel.CommandLogs;
import dev.redress.kernel.DatabaseException;
import dev.redress.kernel.Deadlines;
import dev.redress.kernel.Envelope;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import dev.redress.orders.GroupCommand.ExpireGroup;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The door to groups; the clock wakes them here. */
@Component
public final class Groups {

  private final DataSource database;
  private final CommandLog<GroupCommand, GroupFile, GroupEvent> log;

  Groups(
      DataSource database,
      CommandLogs logs,
      Deadlines deadlines,
      @Value("${redress.orders.group-window:PT24H}") Duration window) {
    this.database = database;
    this.log = logs.open(new GroupHandler(new GroupRules(window)), 1);
    deadlines.on(
        GroupHandler.ROOM,
        stream -> submit(new ExpireGroup(LockKey.parse(stream)), Actor.CLOCK, null));
  }

  public Optional<Group> find(LockKey id) {
    return Optional.ofNullable(find(List.of(id)).get(id));
  }

  /** These groups as far as the shop has told them. */
  public Map<LockKey, Group> find(Collection<LockKey> ids) {
    try (Connection tx = database.getConnection()) {
      return GroupStore.load(tx, ids);
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /**
   * Sends a command; the answer comes when it is durable.
   *
   * @param key the sender's idempotency key; null where a repeat is harmless by itself
   */
  public CompletableFuture<Outcome> submit(
      GroupCommand command, Actor actor, @Nullable String key) {
    return log.submit(Envelope.of(command, actor, key));
  }

  /** The same, waiting for the answer. */
  public Outcome run(GroupCommand command, Actor actor, @Nullable String key) {
    return log.run(Envelope.of(command, actor, key));
  }
}
