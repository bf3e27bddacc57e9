package dev.redress.claims;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Change;
import dev.redress.kernel.Column;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.orders.Order;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of matters: one statement per write, guarded by version. */
@Component
final class MatterStore {

  private static final String LOAD =
      """
      select m.order_id, m.body from matter m
      join unnest(?, ?) as k(bucket, id) on m.bucket = k.bucket and m.order_id = k.id
      """;

  private static final String WRITE =
      """
      insert into matter as m
        (bucket, order_id, number, version, market, buyer, merchant, kind, state, turn, due_at,
         raised_at, body)
      select n.bucket, n.order_id, n.number, n.version, n.market, n.buyer, n.merchant, n.kind,
             n.state, n.turn, %s, %s, n.body::json
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as n
        (bucket, order_id, number, version, market, buyer, merchant, kind, state, turn, due_at,
         raised_at, body, version_before)
      on conflict (bucket, order_id, number) do update
        set version = excluded.version, state = excluded.state, turn = excluded.turn,
            due_at = excluded.due_at, body = excluded.body
        where m.version < excluded.version
      """
          .formatted(Column.timestamp("n.due_at"), Column.timestamp("n.raised_at"));

  private final JdbcClient jdbc;

  MatterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(Order order, @Nullable Matter was, Matter is) {}

  static Map<LockKey, SortedMap<Integer, Matter>> load(Connection tx, Collection<LockKey> orders)
      throws SQLException {
    List<LockKey> keys = List.copyOf(orders);
    Map<LockKey, SortedMap<Integer, Matter>> found = new HashMap<>();
    try (PreparedStatement select = Column.keyed(tx, LOAD, keys);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        Matter matter = Json.read(row.getString("body"), Matter.class);
        found
            .computeIfAbsent(
                new LockKey(row.getObject("order_id", UUID.class)), key -> new TreeMap<>())
            .put(matter.id().number(), matter);
      }
    }
    return found;
  }

  static void write(Connection tx, List<Change<MatterFile, MatterEvent>> changes)
      throws SQLException {
    List<Row> rows = new ArrayList<>();
    for (Change<MatterFile, MatterEvent> change : changes) {
      Order order = Objects.requireNonNull(change.after().around()).order();
      change.after().matters().values().stream()
          .map(is -> new Row(order, change.before().matters().get(is.id().number()), is))
          .filter(row -> !row.is().equals(row.was()))
          .forEach(rows::add);
    }
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement write = tx.prepareStatement(WRITE)) {
      write.setArray(1, Column.buckets(tx, rows, row -> row.is().id().order()));
      write.setArray(2, Column.uuids(tx, rows, row -> row.is().id().order()));
      write.setArray(3, Column.ints(tx, rows, row -> row.is().id().number()));
      write.setArray(4, Column.longs(tx, rows, row -> row.is().head().version()));
      write.setArray(5, Column.texts(tx, rows, row -> row.order().market()));
      write.setArray(6, Column.texts(tx, rows, row -> row.order().buyer().id()));
      write.setArray(7, Column.texts(tx, rows, row -> row.order().merchant().id()));
      write.setArray(8, Column.texts(tx, rows, row -> row.is().kind().name()));
      write.setArray(9, Column.texts(tx, rows, row -> row.is().state().name()));
      write.setArray(10, Column.texts(tx, rows, row -> MatterViews.turn(row.is()).name()));
      write.setArray(11, Column.micros(tx, rows, row -> due(row.is())));
      write.setArray(12, Column.micros(tx, rows, row -> row.is().raisedAt()));
      write.setArray(13, Column.texts(tx, rows, row -> Json.write(row.is())));
      write.setArray(14, Column.longs(tx, rows, MatterStore::versionBefore));
      int written = write.executeUpdate();
      if (written != rows.size()) {
        throw new IllegalStateException(
            "Only " + written + " of " + rows.size() + " matters were written");
      }
    }
  }

  private static java.time.@Nullable Instant due(Matter matter) {
    Until until = matter.until();
    return until == null ? null : until.due();
  }

  private static long versionBefore(Row row) {
    return row.was() == null ? 0 : row.was().head().version();
  }

  /**
   * The newest matters that this viewer may see.
   *
   * @param kind null: any
   * @param open null: any; true: only what is not over
   */
  List<MatterId> newest(
      Actor viewer, @Nullable MatterKind kind, @Nullable Boolean open, int limit) {
    boolean staff = viewer.role() != Role.BUYER && viewer.role() != Role.MERCHANT;
    return jdbc.sql(
            """
            select order_id, number from matter
            where (:staff or (market = :market
                   and case when :buyer then buyer = :party else merchant = :party end))
              and (:kind::text is null or kind = :kind)
              and (:open::boolean is null
                   or :open = (state in ('WAITING', 'AT_PLATFORM', 'COLLECTING', 'ANSWERED',
                                         'UNANSWERED', 'REFUSED')))
            order by raised_at desc, order_id desc, number desc limit :limit
            """)
        .param("staff", staff)
        .param("market", viewer.market())
        .param("buyer", viewer.role() == Role.BUYER)
        .param("party", viewer.party())
        .param("kind", kind == null ? null : kind.name(), java.sql.Types.VARCHAR)
        .param("open", open, java.sql.Types.BOOLEAN)
        .param("limit", limit)
        .query(
            (row, n) ->
                new MatterId(
                    new LockKey(row.getObject("order_id", UUID.class)), row.getInt("number")))
        .list();
  }
}
