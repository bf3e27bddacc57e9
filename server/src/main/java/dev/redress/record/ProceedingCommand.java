package dev.redress.record;

import dev.redress.cases.CaseId;
import dev.redress.kernel.Command;
import dev.redress.kernel.LockKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** J4: what is written down of proceedings outside the platform. */
public sealed interface ProceedingCommand extends Command {

  LockKey order();

  @Override
  default LockKey key() {
    return order();
  }

  /** A case is before a court, an authority or a mediator. */
  record RecordProceeding(
      CaseId id,
      Proceeding.Kind kind,
      String reference,
      @Nullable Instant deadline,
      String statement)
      implements ProceedingCommand {
    @Override
    public LockKey order() {
      return id.order();
    }
  }

  /**
   * It has an outcome.
   *
   * @param id the case it is about
   */
  record EndProceeding(CaseId id, int number, Proceeding.Outcome outcome, String statement)
      implements ProceedingCommand {
    @Override
    public LockKey order() {
      return id.order();
    }
  }

  /** The clock looks for deadlines that have passed. */
  record WakeProceedings(LockKey order) implements ProceedingCommand {}
}
