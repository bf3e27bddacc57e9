package dev.redress.record;

import dev.redress.kernel.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** J4: what is on record of proceedings outside the platform. */
public sealed interface ProceedingEvent extends Event {

  /** A case is before somebody else; it is on legal hold from here. */
  record ProceedingRecorded(
      int number,
      String caseId,
      Proceeding.Kind kind,
      String reference,
      @Nullable Instant deadline,
      String statement)
      implements ProceedingEvent {}

  /** The deadline passed without an outcome on record; the hold stays. */
  record ProceedingOverdue(int number) implements ProceedingEvent {}

  /** It is over; the hold ends with the last one. */
  record ProceedingEnded(int number, Proceeding.Outcome outcome, String statement)
      implements ProceedingEvent {}
}
