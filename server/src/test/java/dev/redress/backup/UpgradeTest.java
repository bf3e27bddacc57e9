package dev.redress.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReaders;
import dev.redress.kernel.MovableClock;
import dev.redress.launch.Database;
import dev.redress.launch.DatabaseOptions;
import dev.redress.launch.Server;
import dev.redress.ledger.Audit;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/**
 * An upgrade rehearsed: {@code upgrade/schema-014.zip} was written by a program whose newest
 * migration was V014, with 130 orders and 53 cases in every state. The newest program starts on it,
 * tells every case, and its books are the same to the cent. Only three of its 89 files of evidence
 * are kept, to keep this small.
 */
@Tag("database")
class UpgradeTest {

  private static final String OLD_SCHEMA = "014";

  /** When the old program stopped: what was not due then is not due now. */
  private static final Instant STOPPED = Instant.parse("2026-11-22T12:26:50Z");

  private static final String CASES = "select order_id || '-' || number || ' ' || state from cases";

  /** Written out here, so that the product's own sums are compared with something else. */
  private static final String BOOKS =
      """
      select regexp_replace(account, '[0-9a-f]{32}', '*') || ' ' || currency || ' ' || sum(amount)
      from (select credit as account, currency, amount from transfer
            union all select debit, currency, -amount from transfer) t
      group by regexp_replace(account, '[0-9a-f]{32}', '*'), currency
      """;

  @TempDir private static Path folder;

  @Test
  void dataOfAnOlderSchemaAreTheSameUnderTheNewestProgram() throws IOException, SQLException {
    Path data = folder.resolve("data");
    restore(data);
    DatabaseOptions options =
        CommandLine.populateCommand(new DatabaseOptions(), "--data", data.toString());
    try (Database database = options.open(line -> {})) {
      assertThat(texts(database, "select max(version) from flyway_schema_history"))
          .containsExactly(OLD_SCHEMA);
      List<String> cases = texts(database, CASES);
      List<String> books = texts(database, BOOKS);
      assertThat(cases).hasSize(53);
      try (Server server = Server.start(database, data, asItStood())) {
        assertThat(flyway(database).info().pending()).isEmpty();
        assertThat(flyway(database).info().current().getVersion().toString())
            .isNotEqualTo(OLD_SCHEMA);
        assertThat(texts(database, CASES)).containsExactlyInAnyOrderElementsOf(cases);
        assertThat(texts(database, BOOKS)).containsExactlyInAnyOrderElementsOf(books);
        everyCaseIsTold(server, cases.size());
        everyStreamIsWhole(server);
        everyOrderIsFoundByItsWords(server, database);
        itGoesOn(server);
      }
    }
  }

  private static void restore(Path data) throws IOException {
    Path file = folder.resolve("schema-014.zip");
    try (InputStream old = UpgradeTest.class.getResourceAsStream("/upgrade/schema-014.zip")) {
      Files.copy(Objects.requireNonNull(old), file);
    }
    StringWriter said = new StringWriter();
    int code =
        new CommandLine(new RestoreCommand())
            .setOut(new PrintWriter(said))
            .setErr(new PrintWriter(said))
            .execute(file.toString(), "--data", data.toString());
    assertThat(code).as(said.toString()).isZero();
  }

  private static Map<String, String> asItStood() {
    return Map.of(
        "server.port", "0",
        "management.server.port", "-1",
        "logging.threshold.console", "OFF",
        "redress.clock.movable", "true",
        "redress.clock.ahead", Duration.between(Instant.now(), STOPPED).toString());
  }

  private static void everyCaseIsTold(Server server, int cases) {
    HttpUser operator = operator(server);
    Set<String> told = new HashSet<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page = operator.get("/cases?limit=20&cursor=" + cursor).ok();
      for (JsonNode item : page.path("items")) {
        String id = item.path("id").asString();
        JsonNode view = operator.get("/cases/" + id).ok();
        assertThat(view.path("state").asString()).as(id).isNotEmpty();
        assertThat(view.path("timeline")).as(id).isNotEmpty();
        assertThat(view.path("application").path("lines")).as(id).isNotEmpty();
        told.add(id);
      }
      cursor = page.path("next").asString(null);
    }
    assertThat(told).hasSize(cases);
  }

  private static HttpUser operator(Server server) {
    HttpUser operator = HttpUser.anonymous(URI.create(server.address()));
    operator.post("/session", Map.of("login", "ops", "password", "redress-demo"), null).ok();
    return operator;
  }

  private static void everyStreamIsWhole(Server server) {
    Map<String, List<JournalEntry>> streams =
        server
            .bean(JdbcClient.class)
            .sql("select * from journal order by stream, version")
            .query((row, number) -> Journal.entry(row))
            .stream()
            .collect(Collectors.groupingBy(JournalEntry::stream));
    assertThat(streams).hasSizeGreaterThan(100);
    streams.forEach(
        (stream, entries) -> assertThat(Journal.firstBroken(entries)).as(stream).isZero());
  }

  /** V100: what was listed before is found like what comes. */
  private static void everyOrderIsFoundByItsWords(Server server, Database database)
      throws SQLException {
    List<String> orders = texts(database, "select order_id::text from order_summary");
    assertThat(orders).hasSizeGreaterThan(100);
    assertThat(texts(database, "select order_id::text from order_words"))
        .containsExactlyInAnyOrderElementsOf(orders);
    HttpUser operator = operator(server);
    for (String title : texts(database, "select distinct title from case_summary limit 5")) {
      String q = URLEncoder.encode(title.substring(title.length() / 2), StandardCharsets.UTF_8);
      assertThat(operator.get("/cases?limit=100&q=" + q).ok().path("items"))
          .as(title)
          .anyMatch(found -> found.path("title").asString().equals(title));
    }
  }

  /** A month later deadlines have fired, readers have followed and the books still balance. */
  private static void itGoesOn(Server server) {
    JdbcClient jdbc = server.bean(JdbcClient.class);
    String events = "select count(*) from journal";
    long before = jdbc.sql(events).query(Long.class).single();
    server.bean(MovableClock.class).advance(Duration.ofDays(30));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> jdbc.sql(events).query(Long.class).single() > before);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> server.bean(JournalReaders.class).caughtUp() && balanced(server));
    assertThat(server.bean(JournalReaders.class).progress())
        .allSatisfy(reader -> assertThat(reader.failure()).isEmpty());
  }

  private static boolean balanced(Server server) {
    return server.bean(Audit.class).check().balanced();
  }

  private static Flyway flyway(Database database) {
    return Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:db/migration")
        .load();
  }

  private static List<String> texts(Database database, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }
}
