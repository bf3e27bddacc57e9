package dev.redress.quality;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Transactions;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** F6: what was said of arbitrators, added to and never changed; the newest holds. */
@Component
final class MemberStore {

  private static final String NEWEST =
      """
      select distinct on (arbitrator) arbitrator, senior, skills
      from bench_member
      """;

  /** What is not said anew stays as it is by then: two changes at once are both kept. */
  private static final String SAY =
      """
      insert into bench_member (arbitrator, at, senior, skills, by_id, by_name)
      select n.arbitrator, greatest(cast(:at as timestamptz), was.at + interval '1 microsecond'),
             coalesce(n.senior, was.senior, false), coalesce(n.skills, was.skills, '{}'),
             :by, :name
      from (values (:arbitrator, cast(:senior as boolean), cast(:skills as text[])))
             as n(arbitrator, senior, skills)
      left join lateral (
        select m.at, m.senior, m.skills from bench_member m
        where m.arbitrator = n.arbitrator order by m.at desc limit 1) was on true
      """;

  /** Whoever speaks of the same arbitrator waits. */
  private static final String ALONE =
      "select pg_advisory_xact_lock(hashtext('bench_member'), hashtext(:arbitrator))";

  private static final String ASKED =
      """
      select case_id, skills from bench_hearing
      where case_id in (:cases) and ended_at is null and skills <> '{}'
      """;

  private final DataSource database;
  private final JdbcClient jdbc;
  private final Clock clock;

  MemberStore(DataSource database, JdbcClient jdbc, Clock clock) {
    this.database = database;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What holds of an arbitrator.
   *
   * @param skills codes, sorted
   */
  record Member(String arbitrator, boolean senior, List<String> skills) {}

  Member of(String arbitrator) {
    return jdbc.sql(NEWEST + " where arbitrator = ? order by arbitrator, at desc")
        .param(arbitrator)
        .query((row, n) -> member(row))
        .optional()
        .orElse(new Member(arbitrator, false, List.of()));
  }

  /** Everybody of whom something was said, by account. */
  Map<String, Member> all() {
    Map<String, Member> all = new HashMap<>();
    jdbc.sql(NEWEST + " order by arbitrator, at desc")
        .query((row, n) -> member(row))
        .list()
        .forEach(each -> all.put(each.arbitrator(), each));
    return all;
  }

  /**
   * Says something of an arbitrator.
   *
   * @param senior null: as it is
   * @param skills null: as they are
   */
  void say(String arbitrator, @Nullable Boolean senior, @Nullable List<String> skills, Actor by) {
    Transactions.in(
        database,
        tx -> {
          JdbcClient one = JdbcClient.create(new SingleConnectionDataSource(tx, true));
          one.sql(ALONE).param("arbitrator", arbitrator).query().listOfRows();
          return one.sql(SAY)
              .param("arbitrator", arbitrator)
              .param("at", clock.instant().atOffset(ZoneOffset.UTC))
              .param("senior", senior)
              .param("skills", skills == null ? null : skills.toArray(String[]::new))
              .param("by", by.id())
              .param("name", by.name())
              .update();
        });
  }

  /** What these cases ask for. */
  Map<String, List<String>> asked(Collection<String> cases) {
    Map<String, List<String>> asked = new HashMap<>();
    if (!cases.isEmpty()) {
      jdbc.sql(ASKED)
          .param("cases", cases)
          .query(
              row -> {
                asked.put(row.getString(1), texts(row, 2));
              });
    }
    return asked;
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(row.getString("arbitrator"), row.getBoolean("senior"), texts(row, 3));
  }

  static List<String> texts(ResultSet row, int column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }
}
