package dev.redress.precedents;

import dev.redress.cases.CaseId;
import dev.redress.cases.Hearing;
import dev.redress.cases.Ruling.Responsibility;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.policy.CaseType;
import dev.redress.policy.Stage;
import dev.redress.precedents.Precedent.Decided;
import dev.redress.precedents.Precedent.Said;
import dev.redress.precedents.Traits.Exhibit;
import dev.redress.precedents.Traits.Silent;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Decided cases as tests need them: about a cup that broke, unless they say otherwise. */
final class Decision {

  private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

  private Decision() {}

  static Traits traits(String reason, long minor) {
    return new Traits(
        "CN",
        CaseType.REFUND_ONLY,
        reason,
        "home",
        Stage.DELIVERED,
        true,
        false,
        Hearing.Because.REJECTED,
        Money.of("CNY", minor),
        List.of(Exhibit.PICTURE),
        List.of(),
        Silent.NOBODY);
  }

  static Reading reading(String reason, long minor, Said said) {
    return new Reading(traits(reason, minor), said);
  }

  /** The n-th decided case, decided on the n-th day. */
  static Precedent of(int n, Reading reading, Outcome outcome) {
    Money asked = reading.traits().asked();
    Decided decided =
        new Decided(
            AT.plusSeconds(86_400L * n),
            outcome,
            asked,
            outcome == Outcome.DISMISS ? asked.withMinor(0) : asked,
            new Responsibility(0, 100, 0, 0),
            Map.of(),
            null);
    CaseId id = new CaseId(LockKey.named("order", "CN", "order-" + n), 1);
    return new Precedent(id, 10, reading.traits(), decided, reading.said());
  }
}
