package dev.redress.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The rows of {@link Deadlines}, as commands leave them: one statement for a whole group. */
final class DeadlineRows {

  /**
   * A row that wakes the stream early enough stays as it is: most waits end before their time, and
   * rewriting two indexes for each is what a command would spend most on. What wakes too early
   * finds nothing to do, and {@link #correct} leaves the true moment behind.
   */
  private static final String WAKE_BY =
      """
      insert into deadline (bucket, stream, room, due_at)
      select w.bucket, w.stream, w.room, %1$s
      from unnest(?, ?, ?, ?) as w(bucket, stream, room, due_at)
      where not exists (
        select 1 from deadline d
        where d.bucket = w.bucket and d.stream = w.stream and d.due_at <= %1$s)
      on conflict (bucket, stream) do update set due_at = excluded.due_at
      """
          .formatted(Column.timestamp("w.due_at"));

  private static final String CORRECT =
      """
      insert into deadline (bucket, stream, room, due_at)
      select w.bucket, w.stream, w.room, %s
      from unnest(?, ?, ?, ?) as w(bucket, stream, room, due_at)
      on conflict (bucket, stream) do update set due_at = excluded.due_at
      """
          .formatted(Column.timestamp("w.due_at"));

  private static final String CLEAR =
      """
      delete from deadline d using unnest(?, ?) as w(bucket, stream)
      where d.bucket = w.bucket and d.stream = w.stream
      """;

  private DeadlineRows() {}

  /** Sees to it that each stream wakes at its moment or before. */
  static void write(Connection tx, List<Deadlines.Wake> wakes) throws SQLException {
    put(tx, WAKE_BY, wakes);
    clear(tx, wakes);
  }

  /** After the clock's own command: each row tells its stream's moment again, or is gone. */
  static void correct(Connection tx, List<Deadlines.Wake> wakes) throws SQLException {
    put(tx, CORRECT, wakes);
    clear(tx, wakes);
  }

  private static void put(Connection tx, String sql, List<Deadlines.Wake> wakes)
      throws SQLException {
    List<Deadlines.Wake> set = wakes.stream().filter(wake -> wake.at() != null).toList();
    if (set.isEmpty()) {
      return;
    }
    try (PreparedStatement upsert = tx.prepareStatement(sql)) {
      upsert.setArray(1, Column.buckets(tx, set, Deadlines.Wake::key));
      upsert.setArray(2, Column.texts(tx, set, Deadlines.Wake::stream));
      upsert.setArray(3, Column.texts(tx, set, Deadlines.Wake::room));
      upsert.setArray(4, Column.micros(tx, set, Deadlines.Wake::at));
      upsert.executeUpdate();
    }
  }

  private static void clear(Connection tx, List<Deadlines.Wake> wakes) throws SQLException {
    List<Deadlines.Wake> clear = wakes.stream().filter(wake -> wake.at() == null).toList();
    if (clear.isEmpty()) {
      return;
    }
    try (PreparedStatement delete = tx.prepareStatement(CLEAR)) {
      delete.setArray(1, Column.buckets(tx, clear, Deadlines.Wake::key));
      delete.setArray(2, Column.texts(tx, clear, Deadlines.Wake::stream));
      delete.executeUpdate();
    }
  }
}
