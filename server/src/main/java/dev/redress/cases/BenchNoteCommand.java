package dev.redress.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.redress.kernel.Command;
import dev.redress.kernel.LockKey;

/** Somebody of the bench writes something down about a case. */
public record BenchNoteCommand(CaseId caseId, String text) implements Command {

  /**
   * The stream of a case's notes. Its name tells nothing of the case, and nothing of the order:
   * what is collected for an order, or for a party, does not come upon it.
   */
  static LockKey stream(CaseId id) {
    return LockKey.named("bench-note", "", id.text());
  }

  @Override
  @JsonIgnore
  public LockKey key() {
    return stream(caseId);
  }

  @Override
  public String name() {
    return "WriteBenchNote";
  }
}
