package dev.redress.cases;

import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the public docket. */
@Component
final class DocketStore {

  private final JdbcClient jdbc;

  DocketStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A ruling under its number; only the day is kept, so that the minute leads nowhere. */
  record Row(long no, LocalDate publishedOn, PublishedRuling ruling) {}

  /** Gives a ruling the next number, once; one reader writes here, so numbers have no gaps. */
  static void add(Connection tx, JournalEntry entry, PublishedRuling ruling) throws SQLException {
    try (PreparedStatement insert =
        tx.prepareStatement(
            """
            insert into docket (no, stream, version, published_on, body)
            select coalesce(max(no), 0) + 1, ?, ?, ?, ?::json from docket
            on conflict (stream, version) do nothing
            """)) {
      insert.setString(1, entry.stream());
      insert.setLong(2, entry.version());
      insert.setObject(3, entry.at().atOffset(ZoneOffset.UTC).toLocalDate());
      insert.setString(4, Json.write(ruling));
      insert.executeUpdate();
    }
  }

  /** Those with smaller numbers than {@code before}, newest first. */
  List<Row> page(long before, int limit) {
    return jdbc.sql(
            """
            select no, published_on, body from docket where no < ? order by no desc limit ?
            """)
        .params(before, limit)
        .query((row, n) -> row(row.getLong(1), row.getObject(2, LocalDate.class), row.getString(3)))
        .list();
  }

  Optional<Row> find(long no) {
    return jdbc.sql("select no, published_on, body from docket where no = ?")
        .param(no)
        .query((row, n) -> row(row.getLong(1), row.getObject(2, LocalDate.class), row.getString(3)))
        .optional();
  }

  private static Row row(long no, LocalDate on, String body) {
    return new Row(no, on, Json.read(body, PublishedRuling.class));
  }
}
