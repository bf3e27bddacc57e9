package dev.redress.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.ledger.GrantLine;
import dev.redress.refunds.RefundCommand.ClearDoubt;
import dev.redress.refunds.RefundCommand.RecordOutcome;
import dev.redress.refunds.RefundState.Settled;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A provider that contradicts itself: shown until a person has looked. */
class RefundDoubtTest {

  private static final RefundId ID = new RefundId(LockKey.named("order", "CN", "1"), 1);
  private static final Instant DUE = Instant.parse("2026-11-22T12:00:00Z");
  private static final Actor SYSTEM = Actor.system("test");
  private static final Actor OPERATOR = new Actor(Role.OPERATOR, "op", "Op", "", "");
  private static final Refund DOUBTED = doubted();

  @Test
  void aDoubtIsRaisedOnce() {
    RecordOutcome again = new RecordOutcome(ID, ID.reference(1), Answer.SUCCEEDED);
    assertThat(RefundRules.decide(DOUBTED, again, SYSTEM, DUE))
        .isEqualTo(Decision.accept(List.of()));
  }

  @Test
  void trap40_itIsClearedByWhoeverLookedAndSaysSo() {
    assertThat(refusal(clear(DOUBTED, " "))).isEqualTo(RefundRefusal.DOUBT_UNEXPLAINED);
    assertThat(refusal(clear(DOUBTED, "x".repeat(1001))))
        .isEqualTo(RefundRefusal.DOUBT_UNEXPLAINED);
    RefundEvent.DoubtCleared cleared = new RefundEvent.DoubtCleared("The bank has paid once.");
    assertThat(clear(DOUBTED, " The bank has paid once. ")).isEqualTo(Decision.accept(cleared));

    StreamHead head = new StreamHead(ID.text(), 9, Hash.NONE);
    Refund after = RefundHistory.evolve(DOUBTED, new Stamped<>(head, DUE, OPERATOR, cleared));
    assertThat(after.doubt()).isFalse();
    assertThat(after.state().dueAt()).as("nobody asks the same again").isNull();
    assertThat(refusal(clear(after, "Again."))).isEqualTo(RefundRefusal.NO_DOUBT);
  }

  private static Decision<RefundEvent> clear(Refund refund, String explanation) {
    return RefundRules.decide(refund, new ClearDoubt(ID, explanation), OPERATOR, DUE);
  }

  private static Object refusal(Decision<RefundEvent> decision) {
    return ((Decision.Refuse<RefundEvent>) decision).refused().reason();
  }

  private static Refund doubted() {
    Money amount = Money.of("CNY", 1299);
    RefundCommand.Terms terms =
        new RefundCommand.Terms(
            ID.order().text() + "-1",
            "CN",
            "b1",
            "wallet",
            amount,
            List.of(new GrantLine(1, 1, amount)));
    Settled looking = new Settled(2, 2, DUE.minusSeconds(9), 0, DUE);
    return new Refund(ID, terms, DUE, looking, true, StreamHead.begin(ID.text()));
  }
}
