package dev.redress.cases;

import dev.redress.cases.DocketFilter.Sought;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The SQL of the public docket. What is rare among published rulings is found by the index of their
 * pieces and looked at one by one; of what is common the next page is found sooner by going through
 * the rulings themselves. So both take a moment, however many there are.
 */
@Component
final class DocketStore {

  /** More than these, and the rulings themselves are gone through. */
  private static final int MOST = 2000;

  private static final String ADD =
      """
      insert into docket (no, stream, version, published_on, body, market, type, reason, outcome,
                          codes, words, pieces, against)
      select coalesce(max(no), 0) + 1, ?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?, array_to_tsvector(?),
             (select o.no from docket o where o.stream = ? and o.version = ?)
      from docket
      on conflict (stream, version) do nothing
      """;

  /** Ends with the tables; read by {@link #row}. */
  private static final String COLUMNS =
      """
      select d.no, d.published_on, d.body, later.no, later.published_on, first.no,
             first.published_on
      from docket d
      left join docket later on later.against = d.no
      left join docket first on first.no = d.against
      """;

  /** The letters before the values in the index, as the migration writes them. */
  private static final Map<String, String> MARKS =
      Map.of("market", "M ", "type", "T ", "reason", "N ", "outcome", "O ");

  private final JdbcClient jdbc;

  DocketStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Number and day of a ruling. */
  record No(long no, LocalDate publishedOn) {}

  /**
   * A ruling under its number; only the day is kept, so that the minute leads nowhere.
   *
   * @param overturnedBy what an appeal put in its place (F12); null: it stands
   * @param against what it was put in the place of; null: it is no decision on an appeal
   */
  record Row(No number, PublishedRuling ruling, @Nullable No overturnedBy, @Nullable No against) {}

  /**
   * Gives a ruling the next number, once; one reader writes here, so numbers have no gaps.
   *
   * @param against version of the ruling whose place it takes; null: of none
   */
  static void add(Connection tx, JournalEntry entry, PublishedRuling ruling, @Nullable Long against)
      throws SQLException {
    try (PreparedStatement insert = tx.prepareStatement(ADD)) {
      insert.setString(1, entry.stream());
      insert.setLong(2, entry.version());
      insert.setObject(3, entry.at().atOffset(ZoneOffset.UTC).toLocalDate());
      insert.setString(4, Json.write(ruling));
      insert.setString(5, ruling.market());
      insert.setString(6, ruling.type().name());
      insert.setString(7, ruling.reason());
      insert.setString(8, ruling.outcome());
      insert.setArray(9, tx.createArrayOf("text", ruling.codes().toArray()));
      insert.setString(10, ruling.words().text());
      insert.setArray(11, tx.createArrayOf("text", pieces(ruling).toArray()));
      insert.setString(12, entry.stream());
      insert.setObject(13, against, Types.BIGINT);
      insert.executeUpdate();
    }
  }

  private static Set<String> pieces(PublishedRuling ruling) {
    Set<String> pieces = new TreeSet<>();
    pieces.add(MARKS.get("market") + ruling.market());
    pieces.add(MARKS.get("type") + ruling.type());
    pieces.add(MARKS.get("reason") + ruling.reason());
    pieces.add(MARKS.get("outcome") + ruling.outcome());
    ruling.codes().forEach(code -> pieces.add("R " + code));
    ruling.words().each().forEach(word -> pieces.addAll(word.pieces()));
    return pieces;
  }

  /** Those with smaller numbers than {@code before}, newest first. */
  List<Row> page(Map<String, String> columns, List<Sought> words, long before, int limit) {
    List<String> where = new ArrayList<>(List.of("d.no < :before"));
    Map<String, Object> params = new HashMap<>(columns);
    params.put("before", before);
    params.put("limit", limit);
    columns.keySet().forEach(column -> where.add("d.%1$s = :%1$s".formatted(column)));
    for (int i = 0; i < words.size(); i++) {
      where.add("(d.words like :word%1$d or d.codes && cast(:codes%1$d as text[]))".formatted(i));
      params.put("word" + i, "%" + words.get(i).word().found() + "%");
      params.put("codes" + i, words.get(i).codes().toArray(String[]::new));
    }
    narrow(columns, words, where, params);
    return jdbc.sql(
            COLUMNS + " where " + String.join(" and ", where) + " order by d.no desc limit :limit")
        .params(params)
        .query((row, n) -> row(row))
        .list();
  }

  /** Names the rulings that can be meant, where they are few enough. */
  private void narrow(
      Map<String, String> columns,
      List<Sought> words,
      List<String> where,
      Map<String, Object> params) {
    List<String> query = new ArrayList<>();
    columns.forEach((column, code) -> query.add("'" + MARKS.get(column) + code + "'"));
    words.forEach(word -> query.add(word.query()));
    if (query.isEmpty()) {
      return;
    }
    List<Long> found =
        jdbc.sql("select no from docket where pieces @@ cast(:query as tsquery) limit :most")
            .param("query", String.join(" & ", query))
            .param("most", MOST + 1)
            .query(Long.class)
            .list();
    if (found.size() <= MOST) {
      where.add("d.no = any(cast(:found as bigint[]))");
      params.put("found", found.stream().map(String::valueOf).toArray(String[]::new));
    }
  }

  Optional<Row> find(long no) {
    return jdbc.sql(COLUMNS + " where d.no = ?").param(no).query((row, n) -> row(row)).optional();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new No(row.getLong(1), row.getObject(2, LocalDate.class)),
        Json.read(row.getString(3), PublishedRuling.class),
        number(row, 4),
        number(row, 6));
  }

  private static @Nullable No number(ResultSet row, int column) throws SQLException {
    LocalDate day = row.getObject(column + 1, LocalDate.class);
    return day == null ? null : new No(row.getLong(column), day);
  }
}
