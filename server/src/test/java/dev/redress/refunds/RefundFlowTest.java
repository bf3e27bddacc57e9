package dev.redress.refunds;

import static dev.redress.refunds.RefundState.Name.FAILED_RETRYING;
import static dev.redress.refunds.RefundState.Name.REVERSED;
import static dev.redress.refunds.RefundState.Name.SETTLED;
import static dev.redress.refunds.RefundState.Name.UNKNOWN;
import static dev.redress.refunds.RefundWorld.OPERATOR;
import static dev.redress.refunds.RefundWorld.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.RedressServer;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.ledger.GrantLine;
import dev.redress.refunds.WalletFaults.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refunds from grant to wallet, with everything that goes wrong on the way (TRAPS 13-19). */
@Tag("database")
class RefundFlowTest {

  private static final RedressServer SERVER = RedressServer.another();
  private static final RefundWorld WORLD = new RefundWorld(SERVER);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void aGrantOfAnOrderReachesTheBuyerAndTheBooksAreEven() {
    LockKey order = WORLD.paidOrder();
    RefundId id = WORLD.cancel(order);
    WORLD.awaitState(id, SETTLED);
    assertThat(WORLD.events(id))
        .containsExactly("RefundStarted", "AttemptStarted", "CallBegan", "RefundSettled");
    assertThat(WORLD.credited(order)).isEqualTo(cny(3500));
    assertThat(WORLD.book(order).payable()).isEqualTo(cny(0));
    assertThat(WORLD.book(order).escrow()).isEqualTo(cny(0));
    assertThat(WORLD.book(order).line(1).refunded()).isEqualTo(cny(3000));
    assertThat(WORLD.book(order).line(2).refunded()).isEqualTo(cny(500));
    assertThat(WORLD.payable(order)).isEqualTo(cny(0));
  }

  @Test
  void trap13_aFailureIsTriedAgainUnderANewReferenceAndPaysOnce() {
    LockKey order = WORLD.paidOrder();
    RefundId id = new RefundId(order, 1);
    WORLD.plan(id.reference(1), Fault.REFUSED);
    WORLD.startOne(order);
    WORLD.awaitState(id, FAILED_RETRYING);
    assertThat(WORLD.payable(order)).isEqualTo(cny(1000));
    SERVER.advance(MINUTE);
    WORLD.awaitState(id, SETTLED);
    assertThat(WORLD.calls(id)).containsExactly(id.reference(1), id.reference(2));
    assertThat(WORLD.credited(order)).isEqualTo(cny(1000));
    assertThat(WORLD.events(id))
        .containsExactly(
            "RefundStarted",
            "AttemptStarted",
            "CallBegan",
            "AttemptFailed",
            "AttemptStarted",
            "CallBegan",
            "RefundSettled");
  }

  @Test
  void trap13_aFailureForGoodIsShownToOperatorsAndCanStillBeTriedAgain() {
    LockKey order = WORLD.paidOrder();
    RefundId id = new RefundId(order, 1);
    WORLD.plan(id.reference(1), Fault.REFUSED_FOR_GOOD);
    WORLD.startOne(order);
    WORLD.awaitState(id, FAILED_RETRYING);
    RefundView view = WORLD.refunds.of(order).getFirst();
    assertThat(view.needsHuman()).isTrue();
    assertThat(view.code()).isEqualTo("CLOSED");
    assertThat(Duration.between(view.startedAt(), view.dueAt()))
        .isGreaterThan(Duration.ofHours(23));
    WORLD.refunds.askAgain(id, OPERATOR, "again-1").orThrow();
    WORLD.awaitState(id, SETTLED);
    assertThat(WORLD.calls(id)).containsExactly(id.reference(1), id.reference(2));
  }

  @Test
  void trap14_anExceptionIsUnknownAndNotDone() {
    LockKey order = WORLD.paidOrder();
    RefundId id = new RefundId(order, 1);
    WORLD.plan(id.reference(1), Fault.BROKEN_BEFORE_PAYING);
    WORLD.startOne(order);
    WORLD.awaitState(id, UNKNOWN);
    assertThat(WORLD.payable(order)).isEqualTo(cny(1000));
    assertThat(WORLD.book(order).line(1).refunded()).isEqualTo(cny(0));
    SERVER.advance(MINUTE);
    WORLD.awaitState(id, SETTLED);
    // The provider had never heard of it, so the same reference went out once more.
    assertThat(WORLD.calls(id)).containsExactly(id.reference(1), id.reference(1));
    assertThat(WORLD.credited(order)).isEqualTo(cny(1000));
  }

  @Test
  void trap14_intentIsDurableAndNothingIsLockedWhileTheProviderIsCalled() {
    LockKey order = WORLD.paidOrder();
    RefundId id = new RefundId(order, 1);
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    WORLD.duringCall = () -> seen.add(look(id));
    WORLD.startOne(order);
    WORLD.awaitState(id, SETTLED);
    WORLD.duringCall = () -> {};
    assertThat(seen).containsExactly("SENDING called=true");
  }

  /** What another connection sees; throws at once when the order is locked. */
  private static String look(RefundId id) {
    JdbcClient jdbc = SERVER.bean(JdbcClient.class);
    jdbc.sql("select 1 from purchase where bucket = ? and id = ? for no key update nowait")
        .params(id.order().bucket(), id.order().id())
        .query(Integer.class)
        .single();
    return jdbc.sql(
            """
            select state || ' called=' || (standing ->> 'called') from refund
            where bucket = ? and order_id = ? and number = ?
            """)
        .params(id.order().bucket(), id.order().id(), id.number())
        .query(String.class)
        .single();
  }

  @Test
  void trap15_aTimeOutThatHadPaidIsAskedAboutAndNotPaidAgain() {
    LockKey order = WORLD.paidOrder();
    RefundId id = new RefundId(order, 1);
    WORLD.plan(id.reference(1), Fault.BROKEN_AFTER_PAYING);
    WORLD.startOne(order);
    WORLD.awaitState(id, UNKNOWN);
    SERVER.advance(MINUTE);
    WORLD.awaitState(id, SETTLED);
    assertThat(WORLD.calls(id)).containsExactly(id.reference(1));
    assertThat(WORLD.credited(order)).isEqualTo(cny(1000));
    assertThat(WORLD.events(id))
        .containsExactly(
            "RefundStarted",
            "AttemptStarted",
            "CallBegan",
            "OutcomeUnknown",
            "AskOrdered",
            "RefundSettled");
  }

  @Test
  void trap16_whatIsNotSettledAtTheProviderIsNeverSettledHere() {
    LockKey order = WORLD.paidOrder();
    RefundId id = new RefundId(order, 1);
    WORLD.plan(id.reference(1), Fault.PENDING);
    WORLD.startOne(order);
    WORLD.awaitState(id, UNKNOWN);
    WORLD.wallet.decline(id.reference(1));
    SERVER.advance(MINUTE);
    WORLD.awaitState(id, FAILED_RETRYING);
    SERVER.advance(MINUTE);
    WORLD.awaitState(id, SETTLED);
    assertThat(WORLD.calls(id)).containsExactly(id.reference(1), id.reference(2));
    assertThat(WORLD.credited(order)).isEqualTo(cny(1000));
  }

  @Test
  void trap17_answersFindTheirRefundAlsoWhenTheSecondComesFirst() {
    LockKey order = WORLD.paidOrder();
    RefundId first = new RefundId(order, 1);
    WORLD.plan(first.reference(1), Fault.PENDING);
    WORLD.startOne(order);
    WORLD.awaitState(first, UNKNOWN);
    RefundId second = WORLD.start(order, new GrantLine(2, 1, cny(500)));
    WORLD.awaitState(second, SETTLED);
    assertThat(WORLD.get(first).state().name()).isEqualTo(UNKNOWN);
    assertThat(WORLD.book(order).line(1).refunded()).isEqualTo(cny(0));
    assertThat(WORLD.book(order).line(2).refunded()).isEqualTo(cny(500));
    WORLD.wallet.complete(first.reference(1));
    SERVER.advance(MINUTE);
    WORLD.awaitState(first, SETTLED);
    assertThat(WORLD.book(order).line(1).refunded()).isEqualTo(cny(1000));
    assertThat(WORLD.credited(order)).isEqualTo(cny(1500));
  }

  @Test
  void trap18_whatSucceededAndFailedLaterIsReversedInTheBooksAndTriedAgain() {
    LockKey order = WORLD.paidOrder();
    RefundId id = WORLD.startOne(order);
    WORLD.awaitState(id, SETTLED);
    WORLD.wallet.bounce(id.reference(1));
    SERVER.advance(RefundHistory.SECOND_LOOK);
    WORLD.awaitState(id, REVERSED);
    assertThat(WORLD.payable(order)).isEqualTo(cny(1000));
    assertThat(WORLD.book(order).payable()).isEqualTo(cny(1000));
    assertThat(WORLD.book(order).line(1).refunded()).isEqualTo(cny(0));
    assertThat(WORLD.refunds.of(order).getFirst().needsHuman()).isTrue();
    SERVER.advance(MINUTE);
    WORLD.awaitState(id, SETTLED);
    assertThat(WORLD.credited(order)).isEqualTo(cny(1000));
    assertThat(WORLD.book(order).line(1).refunded()).isEqualTo(cny(1000));
    assertThat(WORLD.payable(order)).isEqualTo(cny(0));
    assertThat(WORLD.calls(id)).containsExactly(id.reference(1), id.reference(2));
  }

  @Test
  void trap19_pendingThenSucceededPostsOnce() {
    LockKey order = WORLD.paidOrder();
    RefundId id = new RefundId(order, 1);
    WORLD.plan(id.reference(1), Fault.PENDING);
    WORLD.startOne(order);
    WORLD.awaitState(id, UNKNOWN);
    WORLD.wallet.complete(id.reference(1));
    SERVER.advance(MINUTE);
    WORLD.awaitState(id, SETTLED);
    WORLD.record(id, 1, Answer.SUCCEEDED).orThrow();
    assertThat(WORLD.executions(id)).isEqualTo(1);
    assertThat(WORLD.payable(order)).isEqualTo(cny(0));
    assertThat(WORLD.credited(order)).isEqualTo(cny(1000));
  }

  @Test
  void trap26_aRefundOfNothingIsSettledWithoutTheProvider() {
    LockKey order = WORLD.paidOrder();
    RefundId id = new RefundId(order, 1);
    Money nothing = cny(0);
    RefundCommand.Terms terms =
        new RefundCommand.Terms(order.text(), "CN", "b", "wallet", nothing, List.of());
    WORLD.refunds.run(new RefundCommand.StartRefund(id, terms), RefundWorld.SYSTEM).orThrow();
    assertThat(WORLD.get(id).state().name()).isEqualTo(SETTLED);
    assertThat(WORLD.get(id).state().dueAt()).isNull();
    assertThat(WORLD.calls(id)).isEmpty();
    assertThat(WORLD.executions(id)).isZero();
  }
}
