package dev.redress.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.redress.kernel.Command;
import dev.redress.kernel.LockKey;

/** Somebody of the bench writes something down about a case. */
public sealed interface BenchNoteCommand extends Command {

  CaseId caseId();

  /** In words. */
  record WriteBenchNote(CaseId caseId, String text) implements BenchNoteCommand {}

  /**
   * F5: this piece of evidence answers that question.
   *
   * @param evidence the piece's id
   * @param question by code
   */
  record PlaceEvidence(CaseId caseId, String evidence, String question)
      implements BenchNoteCommand {}

  /**
   * The stream of a case's notes. Its name tells nothing of the case, and nothing of the order:
   * what is collected for an order, or for a party, does not come upon it.
   */
  static LockKey stream(CaseId id) {
    return LockKey.named("bench-note", "", id.text());
  }

  @Override
  @JsonIgnore
  default LockKey key() {
    return stream(caseId());
  }
}
