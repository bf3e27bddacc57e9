package dev.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a turn costs does not grow with what a reader has not read: a plan that sorts, or goes
 * through, the whole backlog for each thousand of it would never come to its end.
 */
@Tag("database")
class ReaderTurnTest {

  private static final int TRANSACTIONS = 600;
  private static final int EVENTS = 50;
  private static final int SPAN = 64;

  private static final Pattern ROWS =
      Pattern.compile("actual rows=(\\d+)|Rows Removed by Filter: (\\d+)");

  private static final TallyWorld WORLD = new TallyWorld(1);

  /** How the planner may come to its plan. */
  record Planning(String mode, boolean analyzed, Interest interest) {}

  static Stream<Planning> plannings() {
    return Stream.of(false, true)
        .flatMap(
            analyzed ->
                Stream.of("force_custom_plan", "force_generic_plan")
                    .flatMap(
                        mode ->
                            Stream.of(Interest.EVERYTHING, Interest.in("noise"), Interest.in("no"))
                                .map(interest -> new Planning(mode, analyzed, interest))));
  }

  /** In transactions that ended long ago: the first that PostgreSQL itself has used. */
  @BeforeAll
  static void writeABacklog() {
    WORLD
        .jdbc()
        .sql(
            """
            insert into journal (bucket, stream, version, room, at, type, actor, payload, prev_hash,
                                 hash, xid)
            select 1, 's' || t, v, 'noise', timestamptz '2026-01-01T00:00:00Z', 'Said', '{}',
                   json_build_object('text', repeat('x', 300)), '', '', (t + 2)::text::xid8
            from generate_series(1, ?) t cross join generate_series(1, ?) v
            """)
        .params(TRANSACTIONS, EVENTS)
        .update();
    WORLD.jdbc().sql("insert into reader values ('slow', '5', 's3', 7)").update();
  }

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @ParameterizedTest
  @MethodSource("plannings")
  void noStepGoesBeyondTheTurn(Planning planning) throws SQLException {
    List<String> plan = explain(planning);
    long most =
        plan.stream()
            .flatMap(line -> ROWS.matcher(line).results())
            .mapToLong(ReaderTurnTest::number)
            .max()
            .orElseThrow();
    assertThat(most).as("%s", plan).isPositive().isLessThanOrEqualTo((SPAN + 3) * EVENTS);
  }

  private static long number(MatchResult found) {
    return Long.parseLong(found.group(1) == null ? found.group(2) : found.group(1));
  }

  private static List<String> explain(Planning planning) throws SQLException {
    Interest interest = planning.interest();
    String arguments =
        interest.everything()
            ? "'slow', %d".formatted(SPAN)
            : "'slow', %d, '{%s}', '{}'".formatted(SPAN, String.join(",", interest.wholeRooms()));
    try (Connection connection = WORLD.database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(planning.analyzed() ? "analyze journal" : "select 1");
      statement.execute("set plan_cache_mode = " + planning.mode());
      statement.execute("prepare turn as " + numbered(EventTurns.read(interest)));
      List<String> plan = new ArrayList<>();
      try (ResultSet line =
          statement.executeQuery(
              "explain (analyze, timing off) execute turn (%s)".formatted(arguments))) {
        while (line.next()) {
          plan.add(line.getString(1));
        }
      }
      statement.execute("deallocate turn");
      statement.execute("reset plan_cache_mode");
      return plan;
    }
  }

  /** The statement with its parameters as SQL itself names them. */
  private static String numbered(String sql) {
    Matcher mark = Pattern.compile("\\?").matcher(sql);
    StringBuilder numbered = new StringBuilder();
    for (int i = 1; mark.find(); i++) {
      mark.appendReplacement(numbered, "\\$" + i);
    }
    return mark.appendTail(numbered).toString();
  }
}
