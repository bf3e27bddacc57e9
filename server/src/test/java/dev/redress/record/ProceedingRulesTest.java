package dev.redress.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.cases.CaseId;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.record.ProceedingCommand.EndProceeding;
import dev.redress.record.ProceedingCommand.RecordProceeding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** J4: what is refused of proceedings outside the platform. */
class ProceedingRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final LockKey ORDER = LockKey.named("order", "CN", "1");
  private static final CaseId FIRST = new CaseId(ORDER, 1);
  private static final CaseId SECOND = new CaseId(ORDER, 2);
  private static final Actor BY = new Actor(Role.MERCHANT, "m", "Shop", "CN", "m1");

  private static RecordProceeding court(CaseId id, String reference, @Nullable Instant deadline) {
    return new RecordProceeding(id, Proceeding.Kind.COURT, reference, deadline, "¥18.58");
  }

  private static EndProceeding end(CaseId id, int number) {
    return new EndProceeding(id, number, Proceeding.Outcome.SETTLED, "Mediated.");
  }

  private static ProceedingFile after(ProceedingFile file, ProceedingCommand command) {
    ProceedingFile now = file;
    for (ProceedingEvent event : accepted(file, command)) {
      StreamHead head = new StreamHead("p", now.head().version() + 1, Hash.NONE);
      now = ProceedingRules.evolve(now, new Stamped<>(head, NOW, BY, event));
    }
    return now;
  }

  private static List<ProceedingEvent> accepted(ProceedingFile file, ProceedingCommand command) {
    return ((Decision.Accept<ProceedingEvent>) ProceedingRules.decide(file, command, NOW)).events();
  }

  private static ProceedingRefusal refused(ProceedingFile file, ProceedingCommand command) {
    Decision<ProceedingEvent> decision = ProceedingRules.decide(file, command, NOW);
    assertThat(decision).isInstanceOf(Decision.Refuse.class);
    return (ProceedingRefusal) ((Decision.Refuse<ProceedingEvent>) decision).refused().reason();
  }

  @Test
  void aDeadlineInThePastIsRefused() {
    ProceedingFile none = ProceedingFile.none(ORDER);
    assertThat(refused(none, court(FIRST, "1", NOW)))
        .isEqualTo(ProceedingRefusal.PROCEEDING_DEADLINE_PAST);
    assertThat(refused(none, court(FIRST, "1", NOW.minus(Duration.ofDays(1)))))
        .isEqualTo(ProceedingRefusal.PROCEEDING_DEADLINE_PAST);
    assertThat(accepted(none, court(FIRST, "1", NOW.plusSeconds(1)))).hasSize(1);
    assertThat(accepted(none, court(FIRST, "1", null))).hasSize(1);
  }

  @Test
  void fiftyOnAnOrderAreEnough() {
    ProceedingFile file = ProceedingFile.none(ORDER);
    for (int i = 1; i <= 50; i++) {
      file = after(file, court(i % 2 == 0 ? FIRST : SECOND, "ref " + i, null));
    }
    assertThat(refused(file, court(FIRST, "ref 51", null)))
        .isEqualTo(ProceedingRefusal.TOO_MANY_PROCEEDINGS);
  }

  @Test
  void theProceedingOfAnotherCaseIsNotEnded() {
    ProceedingFile file = after(ProceedingFile.none(ORDER), court(FIRST, "1", null));
    assertThat(refused(file, end(SECOND, 1))).isEqualTo(ProceedingRefusal.PROCEEDING_NOT_FOUND);
    assertThat(refused(file, end(FIRST, 2))).isEqualTo(ProceedingRefusal.PROCEEDING_NOT_FOUND);
    ProceedingFile over = after(file, end(FIRST, 1));
    assertThat(over.all().getFirst().underWay()).isFalse();
    assertThat(refused(over, end(FIRST, 1))).isEqualTo(ProceedingRefusal.PROCEEDING_ALREADY_ENDED);
  }
}
