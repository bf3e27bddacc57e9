package dev.redress.crash;

import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Role;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the record against what the client was told. Every acknowledged command is there with the
 * very answer that was given; and every event that a person or program caused belongs to exactly
 * one acknowledged command, so that nothing happened twice and nothing by itself.
 */
final class Proof {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PARCEL = "Parcel";

  /** Shoppers write nothing there themselves: a reader says the scripts that merchants send. */
  private static final String SAID_BY_READER = "chat";

  private static final Set<String> BY_PARCEL = Set.of("OrderShipped", "OrderDelivered");

  private final RecordStore record;
  private final Notes notes;

  Proof(RecordStore record, Notes notes) {
    this.record = record;
    this.notes = notes;
  }

  /** Whether these commands are there, with their answers and their events. */
  void areThere(List<Acknowledged> commands) throws SQLException {
    Map<String, String> answers = record.answers(commands.stream().map(Acknowledged::key).toList());
    Map<String, List<JournalEntry>> events =
        record.events(commands.stream().map(Acknowledged::stream).distinct().toList());
    for (Acknowledged each : commands) {
      String kept = answers.get(each.key());
      if (kept == null) {
        notes.violation("Lost: %s %s was acknowledged".formatted(each.path(), each.receipt()));
      } else if (!JSON.readTree(kept).equals(each.receipt())) {
        notes.violation(
            "Changed: %s was answered %s, and %s is kept"
                .formatted(each.path(), each.receipt(), kept));
      }
      if (!types(events.getOrDefault(each.stream(), List.of()), each).equals(promised(each))) {
        notes.violation("The events of %s %s are not there".formatted(each.path(), each.receipt()));
      }
    }
  }

  private static List<String> types(List<JournalEntry> stream, Acknowledged command) {
    return stream.stream()
        .filter(entry -> entry.version() <= command.version())
        .filter(entry -> entry.version() > command.version() - command.events())
        .map(JournalEntry::type)
        .toList();
  }

  private static List<String> promised(Acknowledged command) {
    List<String> types = new ArrayList<>();
    for (JsonNode type : command.receipt().path("events")) {
      types.add(type.asString());
    }
    return types;
  }

  /** Whether every command that was refused in the end was never carried out before. */
  void refusedLeftNothing() throws SQLException {
    for (String key : new TreeSet<>(record.answers(notes.refusedKeys()).keySet())) {
      notes.violation("A command was carried out and refused when it was repeated: " + key);
    }
  }

  /** Whether chains hold, and each event of somebody has exactly one acknowledged cause. */
  void nothingElseHappened() throws SQLException {
    Map<String, List<JournalEntry>> everything = record.everything();
    Set<String> caused = new HashSet<>();
    for (Acknowledged each : notes.acknowledged()) {
      for (long v = each.version() - each.events() + 1; v <= each.version(); v++) {
        if (!caused.add(each.stream() + " " + v)) {
          notes.violation("Two acknowledged commands claim event " + v + " of " + each.stream());
        }
      }
    }
    Map<String, Integer> parcels = new HashMap<>();
    everything.forEach(
        (stream, entries) -> {
          if (Journal.firstBroken(entries) != 0) {
            notes.violation("The chain of " + stream + " is broken");
          }
          entries.forEach(entry -> explain(entry, caused, parcels));
        });
    parcelsCountOnce(parcels);
  }

  private void explain(JournalEntry entry, Set<String> caused, Map<String, Integer> parcels) {
    boolean byItself =
        entry.actor().role() == Role.SYSTEM
            || entry.room().equals("account")
            || entry.room().equals(SAID_BY_READER)
            || BY_PARCEL.contains(entry.type());
    if (entry.type().startsWith(PARCEL)) {
      String event = JSON.readTree(entry.payload()).path("eventId").asString();
      parcels.merge(event, 1, Integer::sum);
    } else if (!byItself && !caused.contains(entry.stream() + " " + entry.version())) {
      notes.violation(
          "Nobody was told of %s %d of %s"
              .formatted(entry.type(), entry.version(), entry.stream()));
    }
  }

  private void parcelsCountOnce(Map<String, Integer> found) {
    for (String told : notes.parcelEvents()) {
      if (found.getOrDefault(told, 0) != 1) {
        notes.violation("Parcel event %s is there %d times".formatted(told, found.get(told)));
      }
    }
  }

  /** Books, deadlines, lists and the provider's side, once all is quiet. */
  void booksHold() throws SQLException {
    record.wrongPlaces().forEach((what, places) -> notes.violation(what + ": " + places));
  }
}
