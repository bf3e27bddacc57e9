package dev.redress.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * J4: something outside the platform that a case is before.
 *
 * @param number 1, 2, … within the order
 * @param caseId the case it is about
 * @param reference the court's or authority's own
 * @param deadline by when something has to happen there, UTC; null: none is known
 * @param overdue whether the deadline passed without an outcome
 * @param outcome null: it goes on, and the case is on legal hold
 */
public record Proceeding(
    int number,
    String caseId,
    Kind kind,
    String reference,
    @Nullable Instant deadline,
    String statement,
    Instant recordedAt,
    boolean overdue,
    @Nullable Outcome outcome,
    @Nullable String result,
    @Nullable Instant endedAt) {

  /** Before whom. Names are for ever, because events keep them. */
  public enum Kind {
    REGULATOR,
    CONSUMER_ASSOCIATION,
    MEDIATION,
    ARBITRATION,
    COURT,
    POLICE
  }

  /** How it ended. */
  public enum Outcome {
    SETTLED,
    FOR_BUYER,
    FOR_MERCHANT,
    WITHDRAWN,
    REJECTED,
    OTHER
  }

  boolean underWay() {
    return outcome == null;
  }

  Proceeding late() {
    return new Proceeding(
        number, caseId, kind, reference, deadline, statement, recordedAt, true, null, null, null);
  }

  Proceeding ended(Outcome how, String words, Instant at) {
    return new Proceeding(
        number, caseId, kind, reference, deadline, statement, recordedAt, overdue, how, words, at);
  }
}
