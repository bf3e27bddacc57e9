package dev.redress.cases;

import dev.redress.kernel.Money;
import dev.redress.policy.CaseType;
import java.time.Instant;
import java.util.List;

/**
 * One version of what a buyer applies for (B7). Older versions stay in the journal.
 *
 * @param version 1, 2, … within the case
 * @param claims per line, with freight as line 0 when it is asked for
 * @param amount the sum of the claims
 * @param needsPerson B11: this buyer has claimed so often that only people decide
 */
public record Application(
    int version,
    CaseType type,
    String reason,
    boolean goodsReceived,
    List<Claim> claims,
    Money amount,
    String statement,
    List<String> evidence,
    Instant at,
    boolean needsPerson) {

  /** B11: the same, decided by people only. */
  Application forPeople() {
    return new Application(
        version, type, reason, goodsReceived, claims, amount, statement, evidence, at, true);
  }

  /** The same, asked for in another way. */
  Application as(CaseType other) {
    return new Application(
        version,
        other,
        reason,
        goodsReceived,
        claims,
        amount,
        statement,
        evidence,
        at,
        needsPerson);
  }
}
