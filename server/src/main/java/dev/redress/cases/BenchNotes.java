package dev.redress.cases;

import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog;
import dev.redress.kernel.CommandLogs;
import dev.redress.kernel.Envelope;
import dev.redress.kernel.Receipt;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The door to what the bench writes down for itself about a case. */
@Component
public final class BenchNotes {

  private final CommandLog<BenchNoteCommand, BenchNoteFile, BenchNoteEvent> log;
  private final BenchNoteRows rows;

  BenchNotes(CommandLogs logs, BenchNoteRows rows) {
    this.log = logs.open(new BenchNoteHandler(), 1);
    this.rows = rows;
  }

  /**
   * Adds a note. Refused: FORBIDDEN to who is not of the bench, BENCH_NOTE_EMPTY,
   * BENCH_NOTE_TOO_LONG.
   *
   * @param idempotencyKey the sender's own
   */
  public Receipt write(CaseId id, String text, Actor by, String idempotencyKey) {
    BenchNoteCommand command = new BenchNoteCommand.WriteBenchNote(id, text);
    return log.run(new Envelope<>(command, by, idempotencyKey, null)).orThrow();
  }

  /** F5: puts a piece of evidence under a question; whoever says so last is right. */
  Receipt place(CaseId id, BenchNoteFile.Placed what, Actor by, String idempotencyKey) {
    BenchNoteCommand command =
        new BenchNoteCommand.PlaceEvidence(id, what.evidence(), what.question());
    return log.run(new Envelope<>(command, by, idempotencyKey, null)).orThrow();
  }

  /** Under which question each piece of a case was put, by its id. */
  Map<String, String> placed(CaseId id) {
    return rows.placed(BenchNoteCommand.stream(id));
  }

  /** All notes on a case, oldest first; for the bench alone. */
  List<BenchNote> of(CaseId id) {
    return rows.of(BenchNoteCommand.stream(id));
  }
}
