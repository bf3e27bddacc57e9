package dev.redress.crash;

import dev.redress.crash.Wire.Reply;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** After the blows: lets everything come to rest and proves that the product kept its word. */
final class Aftermath {

  private static final Duration TO_COME_TO_REST = Duration.ofMinutes(3);

  /** Further than any answer of a provider is waited for, so that no refund keeps us waiting. */
  private static final Duration LAST_JUMP = Duration.ofMinutes(3);

  private static final int REPEATED_AT_THE_END = 200;

  private final Machine machine;
  private final Town town;
  private final Notes notes;
  private int proven;

  Aftermath(Machine machine, Town town) {
    this.machine = machine;
    this.town = town;
    this.notes = town.notes();
  }

  /** Holds what was acknowledged since the last time against the record; how many there are. */
  int proveWhatIsNew() throws SQLException {
    List<Acknowledged> all = notes.acknowledged();
    try (RecordStore record = new RecordStore(machine.database())) {
      new Proof(record, notes).areThere(all.subList(proven, all.size()));
    }
    proven = all.size();
    return proven;
  }

  /**
   * One more start, with the clock where no refund waits for an answer any more; then all of it.
   */
  void prove() throws SQLException, InterruptedException {
    machine.program().stop();
    machine.startAgain(LAST_JUMP);
    town.moved(machine.awaitReady(), machine.ahead());
    if (comesToRest()) {
      proveAll();
    }
  }

  private boolean comesToRest() throws SQLException, InterruptedException {
    long end = System.nanoTime() + TO_COME_TO_REST.toNanos();
    try (RecordStore record = new RecordStore(machine.database())) {
      while (record.unrest(town.now()) > 0 || !readersAreThere()) {
        if (System.nanoTime() > end) {
          notes.violation(
              "%d deadlines or refunds did not come to rest within %s; readers: %s"
                  .formatted(record.unrest(town.now()), TO_COME_TO_REST, readers()));
          return false;
        }
        Thread.sleep(200);
      }
    }
    return true;
  }

  private JsonNode readers() {
    return town.operator().get("/api/v1/operations/readers").path("items");
  }

  private boolean readersAreThere() {
    boolean there = true;
    for (JsonNode reader : readers()) {
      there &= reader.path("lag").asLong() == 0 && reader.path("failure").asString().isEmpty();
    }
    return there;
  }

  private void proveAll() throws SQLException {
    List<Acknowledged> all = new ArrayList<>(notes.acknowledged());
    JsonNode books = town.operator().get("/api/v1/operations/ledger/check");
    if (!books.path("balanced").asBoolean()) {
      notes.violation("The books do not balance: " + books);
    }
    try (RecordStore record = new RecordStore(machine.database())) {
      Proof proof = new Proof(record, notes);
      proof.areThere(all);
      proof.refusedLeftNothing();
      proof.nothingElseHappened();
      proof.booksHold();
    }
    Collections.shuffle(all, new Random(all.size()));
    all.stream().limit(REPEATED_AT_THE_END).forEach(this::repeat);
  }

  private void repeat(Acknowledged command) {
    Reply again = command.by().repeat(command);
    if (!again.body().equals(command.receipt())) {
      notes.violation(
          "%s was answered %s, and when repeated %s"
              .formatted(command.path(), command.receipt(), again.body()));
    }
  }
}
