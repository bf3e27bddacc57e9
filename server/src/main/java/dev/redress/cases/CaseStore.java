package dev.redress.cases;

import dev.redress.kernel.Change;
import dev.redress.kernel.Column;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Recall;
import dev.redress.orders.Order;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of the room: lists in, lists out, one statement per table, guarded by version. */
final class CaseStore {

  /** Which event each case's row is from; its hash covers all that the row says. */
  private static final String HEADS =
      """
      select c.order_id, c.number, c.hash, c.version
      from cases c join unnest(?, ?) as k(bucket, id) on c.bucket = k.bucket and c.order_id = k.id
      """;

  private static final String LOAD =
      """
      select c.order_id, c.number, c.hash, c.body
      from cases c join unnest(?, ?) as k(bucket, id) on c.bucket = k.bucket and c.order_id = k.id
      """;

  private static final String INSERT =
      """
      insert into cases
        (bucket, order_id, number, version, type, reason, state, turn, open, due_at, asked,
         hearing_owner, updated_at, body, market, buyer, buyer_name, merchant, merchant_name, title,
         currency, opened_at, first_applied_at, hash)
      select n.bucket, n.order_id, n.number, n.version, n.type, n.reason, n.state, n.turn, n.open,
             %s, n.asked, n.hearing_owner, %s, n.body::json, n.market, n.buyer, n.buyer_name,
             n.merchant, n.merchant_name, n.title, n.currency, %s, %s, n.hash
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as n(bucket, order_id, number, version, type, reason, state, turn, open, due_at, asked,
             hearing_owner, updated_at, body, hash, market, buyer, buyer_name, merchant,
             merchant_name, title, currency, opened_at, first_applied_at)
      """
          .formatted(
              Column.timestamp("n.due_at"),
              Column.timestamp("n.updated_at"),
              Column.timestamp("n.opened_at"),
              Column.timestamp("n.first_applied_at"));

  private static final String UPDATE =
      """
      update cases c
      set version = n.version, type = n.type, reason = n.reason, state = n.state, turn = n.turn,
          open = n.open, due_at = %s, asked = n.asked, hearing_owner = n.hearing_owner,
          updated_at = %s, body = n.body::json, hash = n.hash
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as n(bucket, order_id, number, version, type, reason, state, turn, open, due_at, asked,
             hearing_owner, updated_at, body, hash, version_before)
      where c.bucket = n.bucket and c.order_id = n.order_id and c.number = n.number
        and c.version = n.version_before
      """
          .formatted(Column.timestamp("n.due_at"), Column.timestamp("n.updated_at"));

  private static final int SHARE_OF_HEAP = 5;

  private final Recall<CaseId, Case> recall = new Recall<>(SHARE_OF_HEAP);

  /** A row about to be written, with what it was before; null: it is new. */
  private record Row(Case is, @Nullable Case was, Order order, String body) {
    LockKey key() {
      return is.id().order();
    }

    private @Nullable Instant due() {
      Wait waiting = is.state().waiting();
      return waiting == null ? null : waiting.due();
    }

    private @Nullable String hearingOwner() {
      return is.state() instanceof CaseState.Held held && held.hearing().owner() != null
          ? held.hearing().owner().id()
          : null;
    }

    private String title() {
      int first = is.application().claims().getFirst().line();
      return order.lines().stream()
          .filter(line -> line.line() == first)
          .map(line -> line.title())
          .findFirst()
          .orElse("");
    }
  }

  /** The cases of these orders by number, as they are stored; every order gets a map. */
  static Map<LockKey, SortedMap<Integer, Case>> load(Connection tx, Collection<LockKey> orders)
      throws SQLException {
    List<LockKey> wanted = List.copyOf(orders);
    Map<LockKey, SortedMap<Integer, Case>> found = none(wanted);
    try (PreparedStatement select = Column.keyed(tx, LOAD, wanted);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        put(found, id(row), Json.read(row.getString(4), Case.class));
      }
    }
    return found;
  }

  /** The same for whoever holds the orders' locks; what is known under its hash is not fetched. */
  Map<LockKey, SortedMap<Integer, Case>> recall(Connection tx, List<LockKey> orders)
      throws SQLException {
    Map<LockKey, SortedMap<Integer, Case>> found = none(orders);
    Set<LockKey> unknown = new LinkedHashSet<>();
    try (PreparedStatement select = Column.keyed(tx, HEADS, orders);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        Case known = recall.find(id(row), hash(row));
        if (known != null && known.head().version() == row.getLong(4)) {
          put(found, id(row), known);
        } else {
          unknown.add(id(row).order());
        }
      }
    }
    return fetch(tx, List.copyOf(unknown), found);
  }

  private Map<LockKey, SortedMap<Integer, Case>> fetch(
      Connection tx, List<LockKey> orders, Map<LockKey, SortedMap<Integer, Case>> found)
      throws SQLException {
    if (orders.isEmpty()) {
      return found;
    }
    try (PreparedStatement select = Column.keyed(tx, LOAD, orders);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        String body = row.getString(4);
        Case each = Json.read(body, Case.class);
        recall.keep(id(row), hash(row), each, body.length());
        put(found, id(row), each);
      }
    }
    return found;
  }

  private static Map<LockKey, SortedMap<Integer, Case>> none(List<LockKey> orders) {
    Map<LockKey, SortedMap<Integer, Case>> none = new HashMap<>();
    orders.forEach(key -> none.put(key, new TreeMap<>()));
    return none;
  }

  private static void put(Map<LockKey, SortedMap<Integer, Case>> into, CaseId id, Case each) {
    Objects.requireNonNull(into.get(id.order())).put(id.number(), each);
  }

  private static CaseId id(ResultSet row) throws SQLException {
    return new CaseId(new LockKey(row.getObject(1, UUID.class)), row.getInt(2));
  }

  /** Null: the row was written when there was no such column. */
  private static @Nullable Hash hash(ResultSet row) throws SQLException {
    byte[] hash = row.getBytes(3);
    return hash == null ? null : Hash.of(hash);
  }

  void write(Connection tx, List<Change<CaseFile, CaseEvent>> changes) throws SQLException {
    List<Row> fresh = new ArrayList<>();
    List<Row> changed = new ArrayList<>();
    for (Change<CaseFile, CaseEvent> change : changes) {
      Order order = Objects.requireNonNull(change.after().order());
      TreeSet<Integer> numbers = new TreeSet<>();
      change.events().forEach(event -> numbers.add(CaseId.parse(event.stream()).number()));
      for (int number : numbers) {
        Case is = Objects.requireNonNull(change.after().cases().get(number));
        Case was = change.before().cases().get(number);
        (was == null ? fresh : changed).add(new Row(is, was, order, Json.write(is)));
      }
    }
    insert(tx, fresh);
    update(tx, changed);
    fresh.forEach(this::keep);
    changed.forEach(this::keep);
  }

  private void keep(Row row) {
    recall.keep(row.is().id(), row.is().head().hash(), row.is(), row.body().length());
  }

  private static void insert(Connection tx, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = tx.prepareStatement(INSERT)) {
      bind(tx, insert, rows);
      insert.setArray(16, Column.texts(tx, rows, row -> row.order().market()));
      insert.setArray(17, Column.texts(tx, rows, row -> row.order().buyer().id()));
      insert.setArray(18, Column.texts(tx, rows, row -> row.order().buyer().name()));
      insert.setArray(19, Column.texts(tx, rows, row -> row.order().merchant().id()));
      insert.setArray(20, Column.texts(tx, rows, row -> row.order().merchant().name()));
      insert.setArray(21, Column.texts(tx, rows, Row::title));
      insert.setArray(22, Column.texts(tx, rows, row -> row.order().currency().getCurrencyCode()));
      insert.setArray(23, Column.micros(tx, rows, row -> row.is().openedAt()));
      insert.setArray(24, Column.micros(tx, rows, row -> row.is().firstAppliedAt()));
      insert.executeUpdate();
    }
  }

  private static void update(Connection tx, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement update = tx.prepareStatement(UPDATE)) {
      bind(tx, update, rows);
      update.setArray(
          16, Column.longs(tx, rows, row -> Objects.requireNonNull(row.was()).head().version()));
      if (update.executeUpdate() != rows.size()) {
        throw new IllegalStateException("A case changed under its order's lock");
      }
    }
  }

  /** The columns that both statements begin with. */
  private static void bind(Connection tx, PreparedStatement into, List<Row> rows)
      throws SQLException {
    into.setArray(1, Column.buckets(tx, rows, Row::key));
    into.setArray(2, Column.uuids(tx, rows, Row::key));
    into.setArray(3, Column.ints(tx, rows, row -> row.is().id().number()));
    into.setArray(4, Column.longs(tx, rows, row -> row.is().head().version()));
    into.setArray(5, Column.texts(tx, rows, row -> row.is().application().type().name()));
    into.setArray(6, Column.texts(tx, rows, row -> row.is().application().reason()));
    into.setArray(7, Column.texts(tx, rows, row -> row.is().state().code()));
    into.setArray(8, Column.texts(tx, rows, row -> row.is().state().turn().name()));
    into.setArray(9, Column.booleans(tx, rows, row -> row.is().stillOpen()));
    into.setArray(10, Column.micros(tx, rows, Row::due));
    into.setArray(11, Column.longs(tx, rows, row -> row.is().application().amount().minor()));
    into.setArray(12, Column.texts(tx, rows, Row::hearingOwner));
    into.setArray(13, Column.micros(tx, rows, row -> row.is().updatedAt()));
    into.setArray(14, Column.texts(tx, rows, Row::body));
    into.setArray(15, Column.bytes(tx, rows, row -> row.is().head().hash().bytes()));
  }
}
