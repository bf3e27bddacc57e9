package dev.redress.cases;

import dev.redress.cases.BenchNoteFile.Placed;
import dev.redress.cases.BenchNoteFile.Row;
import dev.redress.kernel.Change;
import dev.redress.kernel.Column;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The SQL of the bench's notes: rows that are only ever added. */
final class BenchNoteStore {

  private static final String LOCK =
      """
      select 1 from bench_note n join unnest(?, ?) as k(bucket, id)
        on n.bucket = k.bucket and n.id = k.id
      where n.number = 1 order by n.bucket, n.id for no key update of n
      """;

  private static final String LOAD =
      """
      select distinct on (n.bucket, n.id) n.id, n.number, n.hash
      from bench_note n join unnest(?, ?) as k(bucket, id) on n.bucket = k.bucket and n.id = k.id
      order by n.bucket, n.id, n.number desc
      """;

  private static final String INSERT =
      """
      insert into bench_note
        (bucket, id, number, hash, case_id, account, name, body, at, evidence, question)
      select n.bucket, n.id, n.number, n.hash, n.case_id, n.account, n.name, n.body, %s,
             n.evidence, n.question
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as n(bucket, id, number, hash, case_id, account, name, body, at, evidence, question)
      on conflict do nothing
      """
          .formatted(Column.timestamp("n.at"));

  static final String OF =
      """
      select number, account, name, body, at from bench_note
      where bucket = ? and id = ? and evidence is null order by number
      """;

  /** What was said last of each piece. */
  static final String PLACED =
      """
      select distinct on (evidence) evidence, question from bench_note
      where bucket = ? and id = ? and evidence is not null order by evidence, number desc
      """;

  private BenchNoteStore() {}

  private record Written(LockKey key, Row row) {}

  /**
   * The first note stands for all of them; where there is none yet, the key decides between two.
   */
  static void lock(Connection tx, List<LockKey> sorted) throws SQLException {
    try (PreparedStatement select = Column.keyed(tx, LOCK, sorted)) {
      select.executeQuery().close();
    }
  }

  static Map<LockKey, BenchNoteFile> load(Connection tx, Collection<LockKey> keys)
      throws SQLException {
    List<LockKey> wanted = List.copyOf(keys);
    Map<LockKey, BenchNoteFile> files = new HashMap<>();
    wanted.forEach(key -> files.put(key, BenchNoteFile.none(key)));
    try (PreparedStatement select = Column.keyed(tx, LOAD, wanted);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        LockKey key = new LockKey(row.getObject("id", UUID.class));
        Hash hash = Hash.of(row.getBytes("hash"));
        files.put(key, new BenchNoteFile(key, row.getLong("number"), hash, List.of()));
      }
    }
    return files;
  }

  private static @Nullable String placed(Written each, Function<Placed, String> what) {
    Placed placed = each.row().placed();
    return placed == null ? null : what.apply(placed);
  }

  static BenchNote read(ResultSet row) throws SQLException {
    return new BenchNote(
        row.getLong("number"),
        row.getString("account"),
        row.getString("name"),
        row.getString("body"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  static void write(Connection tx, List<Change<BenchNoteFile, BenchNoteEvent>> changes)
      throws SQLException {
    List<Written> rows = new ArrayList<>();
    for (Change<BenchNoteFile, BenchNoteEvent> change : changes) {
      change.after().fresh().forEach(row -> rows.add(new Written(change.key(), row)));
    }
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = tx.prepareStatement(INSERT)) {
      insert.setArray(1, Column.buckets(tx, rows, Written::key));
      insert.setArray(2, Column.uuids(tx, rows, Written::key));
      insert.setArray(3, Column.longs(tx, rows, each -> each.row().note().number()));
      insert.setArray(4, Column.bytes(tx, rows, each -> each.row().hash().bytes()));
      insert.setArray(5, Column.texts(tx, rows, each -> each.row().caseId().text()));
      insert.setArray(6, Column.texts(tx, rows, each -> each.row().note().account()));
      insert.setArray(7, Column.texts(tx, rows, each -> each.row().note().name()));
      insert.setArray(8, Column.texts(tx, rows, each -> each.row().note().text()));
      insert.setArray(9, Column.micros(tx, rows, each -> each.row().note().at()));
      insert.setArray(10, Column.texts(tx, rows, each -> placed(each, Placed::evidence)));
      insert.setArray(11, Column.texts(tx, rows, each -> placed(each, Placed::question)));
      if (insert.executeUpdate() != rows.size()) {
        // Two first notes at once; repeated, the second finds the other there.
        throw new SQLException("Notes on one case met", "40001");
      }
    }
  }
}
