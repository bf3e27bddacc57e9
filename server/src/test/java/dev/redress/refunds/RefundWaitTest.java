package dev.redress.refunds;

import static dev.redress.refunds.RefundState.Name.FAILED_RETRYING;
import static dev.redress.refunds.RefundState.Name.SETTLED;
import static dev.redress.refunds.RefundState.Name.UNKNOWN;
import static dev.redress.refunds.RefundWorld.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.RedressServer;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.refunds.RefundState.Unknown;
import dev.redress.refunds.WalletFaults.Fault;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a refund does by itself as time goes by (T1, T3), and what is kept and shown of it. */
@Tag("database")
class RefundWaitTest {

  private static final RedressServer REDRESS = RedressServer.running();
  private static final RefundWorld WORLD = new RefundWorld(REDRESS);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void v1_foldingTheEventsGivesTheRowAndTheChainHolds() {
    RefundId id = WORLD.startOne(WORLD.paidOrder());
    WORLD.plan(id.reference(1), Fault.REFUSED);
    WORLD.awaitState(id, FAILED_RETRYING);
    REDRESS.advance(MINUTE);
    WORLD.awaitState(id, SETTLED);
    List<JournalEntry> history = WORLD.history(id);
    assertThat(Journal.firstBroken(history)).isZero();
    Refund folded = null;
    for (JournalEntry e : history) {
      StreamHead head = new StreamHead(e.stream(), e.version(), e.hash());
      folded =
          RefundHistory.evolve(
              folded, new Stamped<>(head, e.at(), e.actor(), e.among(RefundEvent.class)));
    }
    assertThat(folded).isEqualTo(WORLD.get(id));
  }

  @Test
  void t3_anUnknownOutcomeIsAskedAfter1_5_30MinutesThenHourlyAndAnOperatorSeesIt() {
    LockKey order = WORLD.paidOrder();
    RefundId id = new RefundId(order, 1);
    WORLD.plan(id.reference(1), Fault.PENDING);
    WORLD.startOne(order);
    WORLD.awaitState(id, UNKNOWN);
    int asks = 0;
    for (int minutes : List.of(1, 5, 30, 60, 60)) {
      Duration wait = Duration.between(REDRESS.now(), WORLD.get(id).state().dueAt());
      assertThat(wait).isBetween(Duration.ofMinutes(minutes).minusSeconds(30), minutes(minutes));
      REDRESS.advance(wait);
      int expected = ++asks;
      REDRESS.eventually(() -> ((Unknown) WORLD.get(id).state()).asks() == expected);
    }
    assertThat(WORLD.refunds.of(order).getFirst().needsHuman()).isTrue();
    assertThat(WORLD.refunds.page(UNKNOWN, null, 100)).extracting(Refund::id).contains(id);
    WORLD.wallet.complete(id.reference(1));
    WORLD.refunds.askAgain(id, OPERATOR, "again-2").orThrow();
    WORLD.awaitState(id, SETTLED);
    assertThat(WORLD.calls(id)).containsExactly(id.reference(1));
  }

  private static Duration minutes(int count) {
    return Duration.ofMinutes(count);
  }

  @Test
  void t3_aSettledRefundIsLookedAtOnceMoreAndThenRests() {
    RefundId id = WORLD.startOne(WORLD.paidOrder());
    WORLD.awaitState(id, SETTLED);
    REDRESS.advance(RefundHistory.SECOND_LOOK);
    REDRESS.eventually(() -> WORLD.events(id).getLast(), "SettlementConfirmed");
    assertThat(WORLD.get(id).state().dueAt()).isNull();
    assertThat(WORLD.executions(id)).isEqualTo(1);
  }

  @Test
  void operatorsLeafThroughRefundsNewestFirst() {
    for (int i = 0; i < 5; i++) {
      WORLD.awaitState(WORLD.startOne(WORLD.paidOrder()), SETTLED);
    }
    List<Refund> all = WORLD.refunds.page(null, null, 100);
    List<Refund> two = WORLD.refunds.page(null, null, 2);
    Refund last = two.getLast();
    List<Refund> rest =
        WORLD.refunds.page(null, new RefundStore.Cursor(last.startedAt(), last.id()), 100);
    assertThat(two).isEqualTo(all.subList(0, 2));
    assertThat(rest).extracting(Refund::id).doesNotContain(last.id());
    assertThat(rest.getFirst().id()).isEqualTo(all.get(2).id());
    assertThat(all).isSortedAccordingTo(Comparator.comparing(Refund::startedAt).reversed());
  }
}
