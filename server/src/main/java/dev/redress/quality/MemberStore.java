package dev.redress.quality;

import dev.redress.kernel.Actor;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** F6: what was said of arbitrators, added to and never changed; the newest holds. */
@Component
final class MemberStore {

  private static final String NEWEST =
      """
      select distinct on (arbitrator) arbitrator, senior, skills, by_name, at
      from bench_member
      """;

  private static final String SAY =
      """
      insert into bench_member (arbitrator, at, senior, skills, by_id, by_name)
      values (:arbitrator, :at, :senior, :skills, :by, :name)
      on conflict (arbitrator, at) do update
      set senior = excluded.senior, skills = excluded.skills, by_id = excluded.by_id,
          by_name = excluded.by_name
      """;

  private static final String ASKED =
      """
      select case_id, skills from bench_hearing
      where case_id in (:cases) and ended_at is null and skills <> '{}'
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  MemberStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What holds of an arbitrator.
   *
   * @param skills codes, sorted
   * @param byName who said so last; null: nobody ever said anything
   */
  record Member(
      String arbitrator,
      boolean senior,
      List<String> skills,
      @Nullable String byName,
      @Nullable OffsetDateTime at) {}

  Member of(String arbitrator) {
    return jdbc.sql(NEWEST + " where arbitrator = ? order by arbitrator, at desc")
        .param(arbitrator)
        .query((row, n) -> member(row))
        .optional()
        .orElse(new Member(arbitrator, false, List.of(), null, null));
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

  void say(String arbitrator, boolean senior, List<String> skills, Actor by) {
    jdbc.sql(SAY)
        .param("arbitrator", arbitrator)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("senior", senior)
        .param("skills", skills.toArray(String[]::new))
        .param("by", by.id())
        .param("name", by.name())
        .update();
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
    return new Member(
        row.getString("arbitrator"),
        row.getBoolean("senior"),
        texts(row, 3),
        row.getString("by_name"),
        row.getObject("at", OffsetDateTime.class));
  }

  static List<String> texts(ResultSet row, int column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }
}
