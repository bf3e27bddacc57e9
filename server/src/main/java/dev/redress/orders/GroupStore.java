package dev.redress.orders;

import dev.redress.kernel.Change;
import dev.redress.kernel.Column;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.orders.Group.Member;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The groups' SQL: tables {@code shop_group} and {@code group_member}. */
final class GroupStore {

  private static final String LOCK =
      """
      select 1 from shop_group g
      join unnest(?, ?) as k(bucket, id) on g.bucket = k.bucket and g.id = k.id
      order by g.bucket, g.id
      for no key update of g
      """;

  private static final String LOAD =
      """
      select g.id, g.market, g.shop_group_id, g.size, g.started_at, g.expires_at, g.state,
             g.version, g.hash
      from unnest(?, ?) as k(bucket, id)
      join shop_group g on g.bucket = k.bucket and g.id = k.id
      """;

  private static final String LOAD_MEMBERS =
      """
      select m.group_id, m.order_id, m.joined_at, m.late
      from unnest(?, ?) as k(bucket, id)
      join group_member m on m.bucket = k.bucket and m.group_id = k.id
      order by m.group_id, m.ordinal
      """;

  private static final String INSERT =
      """
      insert into shop_group
        (bucket, id, market, shop_group_id, size, started_at, expires_at, state, version, hash)
      select n.bucket, n.id, n.market, n.shop_group_id, n.size, %s, %s, n.state, n.version, n.hash
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as n(bucket, id, market, shop_group_id, size, started_at, expires_at, state, version, hash)
      on conflict do nothing
      """
          .formatted(Column.timestamp("n.started_at"), Column.timestamp("n.expires_at"));

  private static final String UPDATE =
      """
      update shop_group g set state = n.state, version = n.version, hash = n.hash
      from unnest(?, ?, ?, ?, ?, ?) as n(bucket, id, state, version, hash, version_before)
      where g.bucket = n.bucket and g.id = n.id and g.version = n.version_before
      """;

  private static final String PUT_MEMBERS =
      """
      insert into group_member (bucket, group_id, order_id, ordinal, joined_at, late)
      select n.bucket, n.group_id, n.order_id, n.ordinal, %s, n.late
      from unnest(?, ?, ?, ?, ?, ?) as n(bucket, group_id, order_id, ordinal, joined_at, late)
      on conflict (bucket, group_id, order_id)
        do update set joined_at = excluded.joined_at, late = excluded.late
      """
          .formatted(Column.timestamp("n.joined_at"));

  private GroupStore() {}

  static void lock(Connection tx, List<LockKey> sorted) throws SQLException {
    try (PreparedStatement select = Column.keyed(tx, LOCK, sorted)) {
      select.executeQuery().close();
    }
  }

  static Map<LockKey, Group> load(Connection tx, Collection<LockKey> keys) throws SQLException {
    List<LockKey> wanted = List.copyOf(keys);
    Map<LockKey, Group> groups = new HashMap<>();
    try (PreparedStatement select = Column.keyed(tx, LOAD, wanted);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        Group group = group(row);
        groups.put(group.id(), group);
      }
    }
    try (PreparedStatement select = Column.keyed(tx, LOAD_MEMBERS, wanted);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        Member member = new Member(id(row, 2), instant(row, 3), row.getBoolean(4));
        groups.computeIfPresent(id(row, 1), (key, group) -> group.with(member));
      }
    }
    return groups;
  }

  static void write(Connection tx, List<Change<GroupFile, GroupEvent>> changes)
      throws SQLException {
    List<Group> fresh = new ArrayList<>();
    List<Changed> changed = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (Change<GroupFile, GroupEvent> change : changes) {
      Group was = change.before().group();
      Group is = Objects.requireNonNull(change.after().group());
      if (was == null) {
        fresh.add(is);
      } else {
        changed.add(new Changed(was.version(), is));
      }
      for (int i = 0; i < is.members().size(); i++) {
        if (was == null || !was.members().contains(is.members().get(i))) {
          places.add(new Place(is.id(), i, is.members().get(i)));
        }
      }
    }
    insert(tx, fresh);
    update(tx, changed);
    putMembers(tx, places);
  }

  private static void insert(Connection tx, List<Group> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = tx.prepareStatement(INSERT)) {
      insert.setArray(1, Column.buckets(tx, rows, Group::id));
      insert.setArray(2, Column.uuids(tx, rows, Group::id));
      insert.setArray(3, Column.texts(tx, rows, Group::market));
      insert.setArray(4, Column.texts(tx, rows, Group::shopGroupId));
      insert.setArray(5, Column.ints(tx, rows, Group::size));
      insert.setArray(6, Column.micros(tx, rows, Group::startedAt));
      insert.setArray(7, Column.micros(tx, rows, Group::expiresAt));
      insert.setArray(8, Column.texts(tx, rows, row -> row.state().name()));
      insert.setArray(9, Column.longs(tx, rows, Group::version));
      insert.setArray(10, Column.bytes(tx, rows, row -> row.hash().bytes()));
      if (insert.executeUpdate() != rows.size()) {
        // Somebody told the same group at the same moment; repeated, this finds it there.
        throw new SQLException("A group was told twice at once", "40001");
      }
    }
  }

  private static void update(Connection tx, List<Changed> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement update = tx.prepareStatement(UPDATE)) {
      update.setArray(1, Column.buckets(tx, rows, row -> row.is().id()));
      update.setArray(2, Column.uuids(tx, rows, row -> row.is().id()));
      update.setArray(3, Column.texts(tx, rows, row -> row.is().state().name()));
      update.setArray(4, Column.longs(tx, rows, row -> row.is().version()));
      update.setArray(5, Column.bytes(tx, rows, row -> row.is().hash().bytes()));
      update.setArray(6, Column.longs(tx, rows, Changed::versionBefore));
      if (update.executeUpdate() != rows.size()) {
        throw new IllegalStateException("A group changed under its lock");
      }
    }
  }

  private static void putMembers(Connection tx, List<Place> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement put = tx.prepareStatement(PUT_MEMBERS)) {
      put.setArray(1, Column.buckets(tx, rows, Place::group));
      put.setArray(2, Column.uuids(tx, rows, Place::group));
      put.setArray(3, Column.uuids(tx, rows, row -> row.member().order()));
      put.setArray(4, Column.ints(tx, rows, Place::ordinal));
      put.setArray(5, Column.micros(tx, rows, row -> row.member().joinedAt()));
      put.setArray(6, Column.booleans(tx, rows, row -> row.member().late()));
      put.executeUpdate();
    }
  }

  private static Group group(ResultSet row) throws SQLException {
    return new Group(
        id(row, 1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        Objects.requireNonNull(instant(row, 5)),
        Objects.requireNonNull(instant(row, 6)),
        GroupState.valueOf(row.getString(7)),
        List.of(),
        row.getLong(8),
        Hash.of(row.getBytes(9)));
  }

  private static LockKey id(ResultSet row, int column) throws SQLException {
    return new LockKey(row.getObject(column, UUID.class));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private record Changed(long versionBefore, Group is) {}

  private record Place(LockKey group, int ordinal, Member member) {}
}
