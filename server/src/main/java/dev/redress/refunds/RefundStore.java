package dev.redress.refunds;

import dev.redress.kernel.Column;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.StreamHead;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of refunds. What they are waiting for and their amounts are in their JSON. */
@Component
final class RefundStore {

  private static final String COLUMNS =
      """
      select r.order_id, r.number, r.version, r.hash, r.state, r.doubt, r.started_at, r.terms,
             r.standing
      from refund r
      """;

  private static final String LOAD =
      COLUMNS
          + """
          join unnest(?, ?) as k(bucket, id) on r.bucket = k.bucket and r.order_id = k.id
          """;

  private static final String INSERT =
      """
      insert into refund
        (bucket, order_id, number, version, hash, state, doubt, started_at, terms, standing)
      select n.bucket, n.order_id, n.number, n.version, n.hash, n.state, n.doubt, %s,
             n.terms::json, n.standing::json
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as n
        (bucket, order_id, number, version, hash, state, doubt, started_at, terms, standing)
      """
          .formatted(Column.timestamp("n.started_at"));

  private static final String UPDATE =
      """
      update refund r
      set version = n.version, hash = n.hash, state = n.state, doubt = n.doubt,
          standing = n.standing::json
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as n
        (bucket, order_id, number, version, hash, state, doubt, standing, version_before)
      where r.bucket = n.bucket and r.order_id = n.order_id and r.number = n.number
        and r.version = n.version_before
      """;

  private final JdbcClient jdbc;

  RefundStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A refund before (null: it is new) and after. */
  record Row(@Nullable Refund was, Refund is) {

    long versionBefore() {
      return was == null ? 0 : was.head().version();
    }
  }

  static Map<LockKey, Map<Integer, Refund>> load(Connection tx, Collection<LockKey> orders)
      throws SQLException {
    Map<LockKey, Map<Integer, Refund>> found = new HashMap<>();
    List<LockKey> keys = List.copyOf(orders);
    try (PreparedStatement select = Column.keyed(tx, LOAD, keys);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        Refund refund = refund(row);
        found
            .computeIfAbsent(refund.id().order(), key -> new TreeMap<>())
            .put(refund.id().number(), refund);
      }
    }
    return found;
  }

  static void write(Connection tx, List<Row> rows) throws SQLException {
    List<Row> fresh = rows.stream().filter(row -> row.was() == null).toList();
    List<Row> changed = rows.stream().filter(row -> row.was() != null).toList();
    if (!fresh.isEmpty()) {
      try (PreparedStatement insert = tx.prepareStatement(INSERT)) {
        place(tx, insert, fresh);
        insert.setArray(8, Column.micros(tx, fresh, row -> row.is().startedAt()));
        insert.setArray(9, Column.texts(tx, fresh, row -> Json.write(row.is().terms())));
        insert.setArray(10, Column.texts(tx, fresh, row -> Json.write(row.is().state())));
        expect(fresh.size(), insert.executeUpdate());
      }
    }
    if (!changed.isEmpty()) {
      try (PreparedStatement update = tx.prepareStatement(UPDATE)) {
        place(tx, update, changed);
        update.setArray(8, Column.texts(tx, changed, row -> Json.write(row.is().state())));
        update.setArray(9, Column.longs(tx, changed, Row::versionBefore));
        expect(changed.size(), update.executeUpdate());
      }
    }
  }

  /** The first seven columns of both statements. */
  private static void place(Connection tx, PreparedStatement statement, List<Row> rows)
      throws SQLException {
    statement.setArray(1, Column.buckets(tx, rows, row -> row.is().id().order()));
    statement.setArray(2, Column.uuids(tx, rows, row -> row.is().id().order()));
    statement.setArray(3, Column.ints(tx, rows, row -> row.is().id().number()));
    statement.setArray(4, Column.longs(tx, rows, row -> row.is().head().version()));
    statement.setArray(5, Column.bytes(tx, rows, row -> row.is().head().hash().bytes()));
    statement.setArray(6, Column.texts(tx, rows, row -> row.is().state().name().name()));
    statement.setArray(7, Column.booleans(tx, rows, row -> row.is().doubt()));
  }

  /**
   * Refunds over all orders for operators, newest first.
   *
   * @param state null: any
   * @param after where the page before ended; null: from the newest
   */
  List<Refund> page(RefundState.@Nullable Name state, @Nullable Cursor after, int limit) {
    Instant before = after == null ? Instant.parse("9999-01-01T00:00:00Z") : after.startedAt();
    return jdbc.sql(select(state))
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("order", after == null ? new UUID(-1, -1) : after.id().order().id())
        .param("number", after == null ? Integer.MAX_VALUE : after.id().number())
        .param("limit", limit)
        .query((row, n) -> refund(row))
        .list();
  }

  /** The state stands in the statement, so that PostgreSQL can see which index holds it. */
  static String select(RefundState.@Nullable Name state) {
    return COLUMNS
        + """
        where (r.started_at, r.order_id, r.number) < (:before, :order, :number) %s
        order by r.started_at desc, r.order_id desc, r.number desc
        limit :limit
        """
            .formatted(state == null ? "" : "and r.state = '" + state.name() + "'");
  }

  /** The place of a refund in {@link #page}. */
  record Cursor(Instant startedAt, RefundId id) {}

  private static Refund refund(ResultSet row) throws SQLException {
    LockKey order = new LockKey(row.getObject("order_id", UUID.class));
    RefundId id = new RefundId(order, row.getInt("number"));
    StreamHead head =
        new StreamHead(id.text(), row.getLong("version"), Hash.of(row.getBytes("hash")));
    return new Refund(
        id,
        Json.read(row.getString("terms"), RefundCommand.Terms.class),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        state(RefundState.Name.valueOf(row.getString("state")), row.getString("standing")),
        row.getBoolean("doubt"),
        head);
  }

  private static RefundState state(RefundState.Name name, String json) {
    return switch (name) {
      case SENDING -> Json.read(json, RefundState.Sending.class);
      case UNKNOWN -> Json.read(json, RefundState.Unknown.class);
      case FAILED_RETRYING -> Json.read(json, RefundState.FailedRetrying.class);
      case SETTLED -> Json.read(json, RefundState.Settled.class);
      case REVERSED -> Json.read(json, RefundState.Reversed.class);
    };
  }

  private static void expect(int rows, int changed) {
    if (rows != changed) {
      throw new IllegalStateException("Only " + changed + " of " + rows + " refunds were written");
    }
  }
}
