package dev.redress.ledger;

import dev.redress.kernel.Column;
import dev.redress.kernel.LockKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The door to the books. Rooms load a book, plan on it purely, and write it back in the same
 * transaction as their events; whoever writes holds the order's lock.
 */
@Component
public final class Ledger {

  private static final String POST =
      """
      insert into transfer
        (bucket, stream, version, ordinal, at, debit, credit, currency, amount, kind)
      select t.bucket, t.stream, t.version, t.ordinal, %s, t.debit, t.credit, t.currency, t.amount,
             t.kind
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as t(bucket, stream, version, ordinal, at, debit, credit, currency, amount, kind)
      """
          .formatted(Column.timestamp("t.at"));

  private final BookRows rows = new BookRows();
  private final BookStore store = new BookStore(rows);

  /** The books of these orders; orders without one are missing from the answer. */
  public Map<LockKey, OrderBook> load(Connection tx, Collection<LockKey> orders)
      throws SQLException {
    return rows.load(tx, orders);
  }

  /** The same for whoever holds the orders' locks: what is known to be as stored is not fetched. */
  public Map<LockKey, OrderBook> recall(Connection tx, List<LockKey> locked) throws SQLException {
    return rows.recall(tx, locked);
  }

  /**
   * Writes books that changed: {@code before} and {@code after} in the same order. Every amount is
   * guarded in the UPDATE itself (TRAPS 2); a row that does not let itself be changed throws, and
   * with it falls the whole transaction.
   */
  public void write(Connection tx, List<OrderBook> before, List<OrderBook> after)
      throws SQLException {
    if (before.size() != after.size()) {
      throw new IllegalArgumentException("As many books before as after");
    }
    store.write(tx, before, after);
  }

  /** Writes the transfers of events; a second posting of one event is refused by the key. */
  public void post(Connection tx, List<Posting> postings) throws SQLException {
    List<Row> rows = new ArrayList<>();
    for (Posting posting : postings) {
      for (int i = 0; i < posting.transfers().size(); i++) {
        rows.add(new Row(posting, (short) (i + 1), posting.transfers().get(i)));
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = tx.prepareStatement(POST)) {
      insert.setArray(1, Column.buckets(tx, rows, row -> row.of().key()));
      insert.setArray(2, Column.texts(tx, rows, row -> row.of().stream()));
      insert.setArray(3, Column.longs(tx, rows, row -> row.of().version()));
      insert.setArray(4, Column.shorts(tx, rows, Row::ordinal));
      insert.setArray(5, Column.micros(tx, rows, row -> row.of().at()));
      insert.setArray(6, Column.texts(tx, rows, row -> row.transfer().debit()));
      insert.setArray(7, Column.texts(tx, rows, row -> row.transfer().credit()));
      insert.setArray(8, Column.texts(tx, rows, Row::currency));
      insert.setArray(9, Column.longs(tx, rows, row -> row.transfer().amount().minor()));
      insert.setArray(10, Column.texts(tx, rows, row -> row.transfer().kind().name()));
      insert.executeUpdate();
    }
  }

  private record Row(Posting of, short ordinal, Transfer transfer) {

    String currency() {
      return transfer.amount().currency().getCurrencyCode();
    }
  }
}
