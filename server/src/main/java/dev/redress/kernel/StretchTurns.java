package dev.redress.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Gives a reader whole stretches of the journal. */
final class StretchTurns implements Turns {

  /** So many events a turn should have at most; it never ends within a transaction. */
  private static final int MANY = 4 * EventTurns.BATCH;

  /** So many transactions at most, because nobody else reads beyond a turn while it lasts. */
  private static final int WIDEST = 4096;

  private static final String STRETCH =
      """
      select p.xid::text, p.stream, p.version, stretch.upto::text, turn.edge < p.horizon as more
      from (select xid, stream, version, pg_snapshot_xmin(pg_current_snapshot()) as horizon
            from reader where name = ?) p
      cross join lateral (
        select least(p.horizon, (j.xid::text::bigint + ?)::text::xid8) as edge from journal j
        where j.xid >= p.xid and (j.xid, j.stream, j.version) > (p.xid, p.stream, p.version)
          and j.xid < p.horizon
        order by j.xid limit 1) turn
      cross join lateral (
        select j.xid as upto from journal j where j.xid >= p.xid and j.xid < turn.edge
        order by j.xid desc limit 1) stretch
      """;

  private final StretchReader reader;
  private final ReaderPosition position;
  private int span = EventTurns.FIRST;

  StretchTurns(StretchReader reader) {
    this.reader = reader;
    this.position = new ReaderPosition(reader.name());
  }

  @Override
  public Follower follower() {
    return reader;
  }

  @Override
  public Interest interest() {
    return Interest.EVERYTHING;
  }

  private record Next(Stretch stretch, boolean more) {}

  @Override
  public Turn take(Connection tx) throws SQLException {
    if (!position.takeTurn(tx)) {
      return Turn.NONE;
    }
    Next next = next(tx);
    if (next == null) {
      position.enlist(tx);
      return new Turn(0, false, position.isHidden(tx));
    }
    int handled = reader.read(tx, next.stretch());
    position.pass(tx, next.stretch().upto());
    if (handled > MANY) {
      span = Math.max(1, span / 2);
    } else if (next.more()) {
      span = Math.min(WIDEST, span * 2);
    }
    return new Turn(handled, next.more(), !next.more() && position.isHidden(tx));
  }

  private @Nullable Next next(Connection tx) throws SQLException {
    try (PreparedStatement select = tx.prepareStatement(STRETCH)) {
      select.setString(1, reader.name());
      select.setInt(2, span);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? new Next(
                new Stretch(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)),
                row.getBoolean(5))
            : null;
      }
    }
  }
}
