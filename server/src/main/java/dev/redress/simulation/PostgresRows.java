package dev.redress.simulation;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Hash;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.ledger.Posting;
import dev.redress.ledger.Transfer;
import dev.redress.ledger.TransferKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal and the transfers as the auditor reads them from their tables. */
final class PostgresRows {

  private final JdbcClient jdbc;
  private final List<JournalEntry> known = new ArrayList<>();
  private long forgotten;
  private boolean changed = true;
  private String xid = "0";
  private String stream = "";
  private long version;

  PostgresRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Something was committed. */
  void changed() {
    changed = true;
  }

  long size() {
    fetch();
    return forgotten + known.size();
  }

  /** The newest event's transaction. */
  String lastXid() {
    fetch();
    return xid;
  }

  List<JournalEntry> after(long position) {
    fetch();
    return List.copyOf(known.subList(Math.toIntExact(position - forgotten), known.size()));
  }

  void forget(long position) {
    known.subList(0, Math.toIntExact(position - forgotten)).clear();
    forgotten = position;
  }

  private void fetch() {
    if (!changed) {
      return;
    }
    changed = false;
    known.addAll(
        jdbc.sql(
                """
                select xid::text, bucket, stream, version, room, at, type, actor, payload,
                       prev_hash, hash
                from journal where xid >= ?::xid8 and (xid, stream, version) > (?::xid8, ?, ?)
                order by journal.xid, stream, version
                """)
            .params(xid, xid, stream, version)
            .query((row, n) -> entry(row))
            .list());
  }

  private JournalEntry entry(ResultSet row) throws SQLException {
    xid = row.getString(1);
    stream = row.getString(3);
    version = row.getLong(4);
    return new JournalEntry(
        row.getShort(2),
        stream,
        version,
        row.getString(5),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getString(7),
        Json.read(row.getString(8), Actor.class),
        row.getString(9),
        Hash.of(row.getBytes(10)),
        Hash.of(row.getBytes(11)),
        row.getString(8),
        null);
  }

  /** What was posted on an order, one row a posting. */
  List<Posting> postings(LockKey order) {
    return jdbc.sql(
            """
            select stream, version, at, debit, credit, currency, amount, kind from transfer
            where bucket = ? and (stream = ? or stream like ?)
            order by stream, version, ordinal
            """)
        .params(order.bucket(), order.text(), order.text() + "-%")
        .query((row, n) -> posting(order, row))
        .list();
  }

  private static Posting posting(LockKey order, ResultSet row) throws SQLException {
    Transfer transfer =
        new Transfer(
            row.getString(4),
            row.getString(5),
            Money.of(row.getString(6), row.getLong(7)),
            TransferKind.valueOf(row.getString(8)));
    return new Posting(
        order,
        row.getString(1),
        row.getLong(2),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        List.of(transfer));
  }
}
