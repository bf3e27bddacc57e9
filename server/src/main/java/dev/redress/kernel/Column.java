package dev.redress.kernel;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One column of many rows as an SQL array: stores write lists with {@code unnest}, one statement
 * per table.
 */
public final class Column {

  private Column() {}

  public static <T> Array texts(Connection tx, List<T> rows, Function<T, @Nullable String> value)
      throws SQLException {
    return array(tx, "text", rows, value, new String[rows.size()]);
  }

  public static <T> Array uuids(Connection tx, List<T> rows, Function<T, LockKey> value)
      throws SQLException {
    return array(tx, "uuid", rows, row -> value.apply(row).id(), new Object[rows.size()]);
  }

  public static <T> Array shorts(Connection tx, List<T> rows, Function<T, Short> value)
      throws SQLException {
    return array(tx, "int2", rows, value, new Short[rows.size()]);
  }

  /** The buckets of locked ids, first column of every key. */
  public static <T> Array buckets(Connection tx, List<T> rows, Function<T, LockKey> value)
      throws SQLException {
    return shorts(tx, rows, row -> value.apply(row).bucket());
  }

  /** A statement whose first two parameters are the buckets and the ids of these keys. */
  public static PreparedStatement keyed(Connection tx, String sql, List<LockKey> keys)
      throws SQLException {
    PreparedStatement statement = tx.prepareStatement(sql);
    statement.setArray(1, buckets(tx, keys, key -> key));
    statement.setArray(2, uuids(tx, keys, key -> key));
    return statement;
  }

  public static <T> Array longs(Connection tx, List<T> rows, ToLongFunction<T> value)
      throws SQLException {
    return array(tx, "int8", rows, value::applyAsLong, new Long[rows.size()]);
  }

  public static <T> Array ints(Connection tx, List<T> rows, Function<T, @Nullable Integer> value)
      throws SQLException {
    return array(tx, "int4", rows, value, new Integer[rows.size()]);
  }

  public static <T> Array booleans(Connection tx, List<T> rows, Function<T, Boolean> value)
      throws SQLException {
    return array(tx, "bool", rows, value, new Boolean[rows.size()]);
  }

  public static <T> Array bytes(Connection tx, List<T> rows, Function<T, byte[]> value)
      throws SQLException {
    return array(tx, "bytea", rows, value, new byte[rows.size()][]);
  }

  /**
   * Instants as whole microseconds since 1970; the statement turns them into time stamps with
   * {@link #timestamp}, exactly and without a time zone in between. Null stays null.
   */
  public static <T> Array micros(Connection tx, List<T> rows, Function<T, @Nullable Instant> value)
      throws SQLException {
    Function<T, @Nullable Long> counted = row -> micros(value.apply(row));
    return array(tx, "int8", rows, counted, new Long[rows.size()]);
  }

  /**
   * SQL for turning one microsecond value into a timestamptz, with the value's name in place of %s.
   */
  public static String timestamp(String micros) {
    return "(timestamptz 'epoch' + " + micros + " * interval '1 microsecond')";
  }

  private static @Nullable Long micros(@Nullable Instant at) {
    return at == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  private static <T> Array array(
      Connection tx,
      String type,
      List<T> rows,
      Function<T, ? extends @Nullable Object> value,
      @Nullable Object[] into)
      throws SQLException {
    for (int i = 0; i < rows.size(); i++) {
      into[i] = value.apply(rows.get(i));
    }
    return tx.createArrayOf(type, into);
  }
}
