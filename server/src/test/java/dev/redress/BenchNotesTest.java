package dev.redress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.Door.Whose;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * What the bench writes down for itself stays with the bench: no party comes upon a trace of it.
 */
@Tag("database")
class BenchNotesTest {

  private static final RedressServer REDRESS = RedressServer.running();
  private static final String NOTE = "标签像是剪出来的 (cut-out label)";
  private static final String AUTHOR = "Judge Zorro";

  /**
   * The first goes on for ever, and what it tells is numbered by the lists asked below; the other
   * tells which routes there are, this one too.
   */
  private static final Set<String> NOT_ASKED =
      Set.of("GET /api/v1/events", "GET /v3/api-docs", "GET /v3/api-docs.yaml");

  private static final Pattern MOMENT = Pattern.compile("\"now\":\"[^\"]*\"");

  private final OwnedThings owned = OwnedThings.on(REDRESS);
  private final String id = owned.caseNumber();
  private final HttpUser buyer = REDRESS.as("buyer", OwnedThings.MARKET, OwnedThings.BUYER);
  private final HttpUser merchant =
      REDRESS.as("merchant", OwnedThings.MARKET, OwnedThings.MERCHANT);
  private final HttpUser judge = REDRESS.staff("arbitrator", AUTHOR);

  @BeforeEach
  void settled() {
    REDRESS.settle();
  }

  @Test
  void theBenchReadsWhoWroteWhatAndWhen() {
    write(NOTE);
    write("Ask for the box.");
    HttpUser senior = REDRESS.staff("operator", "Senior");
    senior.post(notes(), Map.of("text", "Agreed.")).ok();
    JsonNode items = REDRESS.staff("arbitrator", "Another").get(notes()).ok().path("items");
    assertThat(items)
        .extracting(each -> each.path("number") + " " + each.path("text").asString())
        .containsExactly("1 " + NOTE, "2 Ask for the box.", "3 Agreed.");
    assertThat(items.path(0).path("name").asString()).isEqualTo(AUTHOR);
    assertThat(items.path(2).path("name").asString()).isEqualTo("Senior");
    judge.post(notes(), Map.of("text", " ")).refused(422, "BENCH_NOTE_EMPTY");
    judge.post(notes(), Map.of("text", "x".repeat(4001))).refused(422, "BENCH_NOTE_TOO_LONG");
    judge.get("/cases/" + owned.order() + "-7/bench-notes").refused(404, "CASE_NOT_FOUND");
  }

  /** One key, one note, and each note follows the one before it. */
  @Test
  void aNoteIsWrittenOnceAndChained() {
    for (int i = 0; i < 2; i++) {
      judge.post(notes(), Map.of("text", NOTE), "once-" + id).ok();
    }
    write("Another.");
    List<JournalEntry> chain = chain();
    assertThat(chain).hasSize(2);
    assertThat(Journal.firstBroken(chain)).isZero();
  }

  @Test
  void noPartyFindsATraceOnAnyRoute() {
    Map<String, String> before = answers();
    String tag = buyer.get("/cases/" + id).header("ETag").orElseThrow();
    long listed = batches();
    write(NOTE);
    write("Second thoughts.");
    REDRESS.settle();

    assertThat(buyer.get("/cases/" + id).header("ETag")).hasValue(tag);
    assertThat(batches()).as("live news of the list").isEqualTo(listed);
    Map<String, String> after = answers();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach(
        (route, answer) -> {
          clean(route, answer);
          if (route.contains("/cases/{id}")) {
            assertThat(answer).as(route).isEqualTo(before.get(route));
          }
        });
    buyer.get(notes()).refused(403, "FORBIDDEN");
    merchant.get(notes()).refused(403, "FORBIDDEN");
  }

  @Test
  void noPartyTakesATraceHome() {
    write(NOTE);
    REDRESS.settle();
    for (HttpUser party : List.of(buyer, merchant)) {
      String made =
          party.post("/record/bundles", Map.of("cases", List.of(id))).ok().path("id").asString();
      byte[] zip = party.get("/record/bundles/" + made + "/content").bytes();
      assertThat(new String(zip, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
      clean("bundle", new String(zip, StandardCharsets.UTF_8));
    }
  }

  /** Inboxes, mail, webhooks, lists: nowhere but where the bench keeps it, and in the journal. */
  @Test
  void noTableButItsOwnHasIt() {
    write(NOTE);
    REDRESS.settle();
    JdbcClient jdbc = REDRESS.bean(JdbcClient.class);
    Map<String, Long> found = new TreeMap<>();
    List<String> tables =
        jdbc.sql(
                """
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                  and not relispartition
                """)
            .query(String.class)
            .list();
    for (String table : tables) {
      long rows =
          jdbc.sql("select count(*) from " + table + " t where t::text like ?")
              .param("%cut-out label%")
              .query(Long.class)
              .single();
      if (rows > 0) {
        found.put(table, rows);
      }
    }
    assertThat(found).containsOnlyKeys("bench_note", "journal");
  }

  /** What both parties, and everybody else outside, are answered on every route that reads. */
  private Map<String, String> answers() {
    Map<String, String> answers = new TreeMap<>();
    for (Door door : Door.all()) {
      if (!door.method().equals("GET") || NOT_ASKED.contains(door.name())) {
        continue;
      }
      ask(door, Role.BUYER, buyer, answers);
      ask(door, Role.MERCHANT, merchant, answers);
      if (door.isPublic()) {
        answers.put("public " + door.name(), door.knock(REDRESS.stranger(), thing(door)).text());
      }
    }
    return answers;
  }

  private void ask(Door door, Role role, HttpUser user, Map<String, String> answers) {
    if (door.roles().contains(role)) {
      String text = door.knock(user, thing(door)).text();
      answers.put(role + " " + door.name(), MOMENT.matcher(text).replaceAll(""));
    }
  }

  private String thing(Door door) {
    return door.whose().isOwned() ? owned.id(door.whose()) : owned.id(Whose.CASE);
  }

  private static void clean(String where, String text) {
    assertThat(text)
        .as(where)
        .doesNotContain("cut-out label", "剪出来", AUTHOR, "bench-note", "BenchNote", "bench_note");
  }

  private long batches() {
    return REDRESS
        .bean(JdbcClient.class)
        .sql("select coalesce(max(batch), 0) from case_summary where case_id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }

  private List<JournalEntry> chain() {
    LockKey key = LockKey.named("bench-note", "", id);
    return REDRESS.bean(Journal.class).of(key, key.text());
  }

  private void write(String text) {
    judge.post(notes(), Map.of("text", text)).ok();
  }

  private String notes() {
    return "/cases/" + id + "/bench-notes";
  }
}
