package dev.redress.crash;

import dev.redress.kernel.JournalEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Two servers on one database, with deadlines falling due all the time: one is killed, and the
 * other fires what is due, each once and within five seconds.
 */
final class TwoServers implements Scenario {

  private static final int DEADLINES = 60;
  private static final Duration BETWEEN = Duration.ofMillis(400);
  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LATEST = Duration.ofSeconds(5);

  /** A group's clock looks one second after its end, so that payments made in time can arrive. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private record Due(String group, Instant at) {}

  @Override
  public String play(Place place) throws IOException, SQLException, InterruptedException {
    Files.createDirectories(place.folder());
    Path data = place.folder().resolve("data");
    Program.Terms second =
        new Program.Terms(
            data, place.port() + 2, Duration.ZERO, Map.of(), place.folder().resolve("second.log"));
    try (Machine machine = new Machine(place.terms(data, Map.of()))) {
      Town town = new Town(machine.awaitReady(), place.notes());
      town.settle(machine.program().setupCode());
      Program other = Program.start(second);
      try {
        town.moved(other.awaitReady(), Duration.ZERO);
        List<Due> due = groups(town);
        Thread.sleep(FIRST.plus(BETWEEN.multipliedBy(DEADLINES / 3)).toMillis());
        machine.program().kill();
        place.say().accept("One of two servers was killed.");
        Duration longest = awaitAll(machine, place.notes(), due);
        return "%d deadlines around the kill fired once each, %,d ms late at most"
            .formatted(due.size(), longest.toMillis());
      } finally {
        other.stop();
      }
    }
  }

  private static List<Due> groups(Town town) {
    List<Due> due = new ArrayList<>();
    Instant first = town.now().plus(FIRST);
    for (int i = 0; i < DEADLINES; i++) {
      Instant ends = first.plus(BETWEEN.multipliedBy(i));
      Map<String, Object> told =
          Map.of(
              "market",
              "CN",
              "shopGroupId",
              "due-" + i,
              "size",
              2,
              "startedAt",
              ends.minus(Duration.ofDays(1)).toString());
      JsonNode receipt = town.shop().command("/api/v1/groups", told);
      due.add(new Due(receipt.path("id").asString(), ends.plus(GRACE)));
    }
    return due;
  }

  private static Duration awaitAll(Machine machine, Notes notes, List<Due> due)
      throws SQLException, InterruptedException {
    long patience = BETWEEN.multipliedBy(DEADLINES).plus(FIRST).plusSeconds(30).toNanos();
    long end = System.nanoTime() + patience;
    List<String> streams = due.stream().map(Due::group).toList();
    try (RecordStore record = new RecordStore(machine.database())) {
      while (true) {
        Map<String, List<JournalEntry>> events = record.events(streams);
        long ended = events.values().stream().filter(each -> each.size() > 1).count();
        if (ended == due.size()) {
          return lateness(notes, due, events);
        }
        if (System.nanoTime() > end) {
          notes.violation("%d deadlines have not fired".formatted(due.size() - ended));
          return LATEST;
        }
        Thread.sleep(200);
      }
    }
  }

  private static Duration lateness(
      Notes notes, List<Due> due, Map<String, List<JournalEntry>> events) {
    Duration longest = Duration.ZERO;
    for (Due each : due) {
      List<JournalEntry> stream = events.getOrDefault(each.group(), List.of());
      Duration late = Duration.between(each.at(), stream.getLast().at());
      longest = late.compareTo(longest) > 0 ? late : longest;
      if (stream.size() != 2 || late.compareTo(LATEST) > 0) {
        notes.violation("A deadline fired %d times, %s late".formatted(stream.size() - 1, late));
      }
    }
    return longest;
  }
}
