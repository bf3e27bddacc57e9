package dev.redress.orders;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Change;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Shelf;
import dev.redress.kernel.Shelved;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hands the groups' rules and rows to the command log. */
final class GroupHandler
    implements CommandHandler<GroupCommand, GroupFile, GroupEvent>, Shelved<GroupFile, GroupEvent> {

  static final String ROOM = "group";

  private final GroupRules rules;

  GroupHandler(GroupRules rules) {
    this.rules = rules;
  }

  @Override
  public String room() {
    return ROOM;
  }

  @Override
  public Class<GroupEvent> eventRoot() {
    return GroupEvent.class;
  }

  @Override
  public Map<LockKey, GroupFile> lock(Connection tx, List<LockKey> sorted) throws SQLException {
    GroupStore.lock(tx, sorted);
    return load(tx, sorted);
  }

  @Override
  public Map<LockKey, GroupFile> load(Connection tx, Collection<LockKey> keys) throws SQLException {
    Map<LockKey, Group> groups = GroupStore.load(tx, keys);
    Map<LockKey, GroupFile> files = new HashMap<>();
    for (LockKey key : keys) {
      files.put(key, new GroupFile(key, groups.get(key)));
    }
    return files;
  }

  @Override
  public StreamHead head(GroupFile file, GroupCommand command) {
    String stream = file.key().text();
    Group group = file.group();
    return group == null
        ? StreamHead.begin(stream)
        : new StreamHead(stream, group.version(), group.hash());
  }

  @Override
  public Decision<GroupEvent> decide(
      GroupFile file, GroupCommand command, Actor actor, Instant now) {
    return rules.decide(file, command, now);
  }

  @Override
  public GroupFile evolve(GroupFile file, Stamped<GroupEvent> event) {
    return GroupRules.evolve(file, event);
  }

  @Override
  public String stateOf(GroupFile file, String stream) {
    return file.group() == null ? "" : file.group().state().name();
  }

  @Override
  public @Nullable Instant wakeAt(GroupFile file, String stream) {
    return rules.wakeAt(file);
  }

  @Override
  public void write(Connection tx, List<Change<GroupFile, GroupEvent>> changes)
      throws SQLException {
    GroupStore.write(tx, changes);
  }

  @Override
  public GroupFile gather(LockKey key, Shelf shelf) {
    return new GroupFile(key, shelf.get(Group.class));
  }

  @Override
  public void keep(Change<GroupFile, GroupEvent> change, Shelf shelf) {
    shelf.put(Group.class, Objects.requireNonNull(change.after().group()));
  }
}
