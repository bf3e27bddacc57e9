package dev.redress.kernel;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A part of the journal in the order of its readers: by transaction, stream and version, from
 * behind one event to the end of a transaction.
 *
 * @param xid the transaction of the event before it; {@code 0}: it begins with the first event
 * @param upto the transaction that it ends with
 */
public record Stretch(String xid, String stream, long version, String upto) {

  /** The events of a stretch among the rows of the journal; takes the values of {@link #set}. */
  public static final String WITHIN =
      "xid >= ?::xid8 and (xid, stream, version) > (?::xid8, ?, ?) and xid <= ?::xid8";

  /** Sets what {@link #WITHIN} asks for, from that parameter on. */
  public void set(PreparedStatement statement, int from) throws SQLException {
    statement.setString(from, xid);
    statement.setString(from + 1, xid);
    statement.setString(from + 2, stream);
    statement.setLong(from + 3, version);
    statement.setString(from + 4, upto);
  }
}
