package dev.redress.cases;

import dev.redress.cases.BenchNoteCommand.PlaceEvidence;
import dev.redress.cases.BenchNoteCommand.WriteBenchNote;
import dev.redress.cases.BenchNoteEvent.BenchNoteWritten;
import dev.redress.cases.BenchNoteEvent.EvidencePlaced;
import dev.redress.cases.BenchNoteFile.Placed;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Change;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes of the bench: one stream per case, only ever added to. */
final class BenchNoteHandler
    implements CommandHandler<BenchNoteCommand, BenchNoteFile, BenchNoteEvent> {

  static final String ROOM = "bench-note";
  private static final int LONGEST = 4000;

  @Override
  public String room() {
    return ROOM;
  }

  @Override
  public Class<BenchNoteEvent> eventRoot() {
    return BenchNoteEvent.class;
  }

  @Override
  public Map<LockKey, BenchNoteFile> lock(Connection tx, List<LockKey> sorted) throws SQLException {
    BenchNoteStore.lock(tx, sorted);
    return load(tx, sorted);
  }

  @Override
  public Map<LockKey, BenchNoteFile> load(Connection tx, Collection<LockKey> keys)
      throws SQLException {
    return BenchNoteStore.load(tx, keys);
  }

  @Override
  public StreamHead head(BenchNoteFile file, BenchNoteCommand command) {
    return file.head();
  }

  @Override
  public Decision<BenchNoteEvent> decide(
      BenchNoteFile file, BenchNoteCommand command, Actor actor, Instant now) {
    if (actor.role() != Role.ARBITRATOR && actor.role() != Role.OPERATOR) {
      return Decision.refuse(BenchNoteRefusal.FORBIDDEN);
    }
    return switch (command) {
      case WriteBenchNote(CaseId id, String words) -> write(id, words.strip());
      case PlaceEvidence(CaseId id, String evidence, String question) ->
          Decision.accept(new EvidencePlaced(id, evidence, question));
    };
  }

  private static Decision<BenchNoteEvent> write(CaseId id, String text) {
    if (text.isEmpty()) {
      return Decision.refuse(BenchNoteRefusal.BENCH_NOTE_EMPTY);
    }
    return text.length() > LONGEST
        ? Decision.refuse(BenchNoteRefusal.BENCH_NOTE_TOO_LONG, "most", LONGEST)
        : Decision.accept(new BenchNoteWritten(id, text));
  }

  @Override
  public BenchNoteFile evolve(BenchNoteFile file, Stamped<BenchNoteEvent> event) {
    return switch (event.event()) {
      case BenchNoteWritten(CaseId caseId, String text) ->
          file.with(row(caseId, event, text, null));
      case EvidencePlaced(CaseId caseId, String evidence, String question) ->
          file.with(row(caseId, event, "", new Placed(evidence, question)));
    };
  }

  private static BenchNoteFile.Row row(
      CaseId id, Stamped<BenchNoteEvent> event, String text, @Nullable Placed placed) {
    BenchNote note =
        new BenchNote(event.version(), event.actor().id(), event.actor().name(), text, event.at());
    return new BenchNoteFile.Row(id, note, placed, event.head().hash());
  }

  @Override
  public void write(Connection tx, List<Change<BenchNoteFile, BenchNoteEvent>> changes)
      throws SQLException {
    BenchNoteStore.write(tx, changes);
  }
}
