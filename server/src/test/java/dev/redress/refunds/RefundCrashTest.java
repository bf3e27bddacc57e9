package dev.redress.refunds;

import static dev.redress.refunds.RefundState.Name.SETTLED;
import static dev.redress.refunds.RefundState.Name.UNKNOWN;
import static dev.redress.refunds.RefundWorld.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.AtOnce;
import dev.redress.RedressServer;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Receipt;
import dev.redress.refunds.WalletFaults.Fault;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The process dies between two steps: its readers are stopped, the steps up to the crash are done
 * by hand, and the readers start again. Also: everything at once.
 */
@Tag("database")
class RefundCrashTest {

  private static final RedressServer SERVER = RedressServer.another();
  private static final RefundWorld WORLD = new RefundWorld(SERVER);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @BeforeEach
  void die() {
    WORLD.stopReaders();
  }

  @AfterEach
  void live() {
    WORLD.stopReaders();
    WORLD.startReaders();
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void afterTheGrant_theRefundStartsOnRestart() {
    LockKey order = WORLD.paidOrder();
    RefundId id = WORLD.cancel(order);
    assertThat(WORLD.refunds.find(id)).isEmpty();
    WORLD.startReaders();
    WORLD.awaitState(id, SETTLED);
    assertThat(WORLD.credited(order)).isEqualTo(cny(3500));
  }

  @Test
  void afterTheIntent_theProviderIsCalledOnRestart() {
    LockKey order = WORLD.paidOrder();
    RefundId id = WORLD.startOne(order);
    WORLD.startReaders();
    WORLD.awaitState(id, SETTLED);
    assertThat(WORLD.calls(id)).containsExactly(id.reference(1));
  }

  @Test
  void afterTheCallBegan_theProviderIsAskedFirstAndThenPaysUnderTheSameReference() {
    LockKey order = WORLD.paidOrder();
    RefundId id = WORLD.startOne(order);
    WORLD.begin(id, 1).orThrow();
    WORLD.startReaders();
    SERVER.advance(MINUTE);
    WORLD.awaitState(id, SETTLED);
    assertThat(WORLD.events(id))
        .containsExactly(
            "RefundStarted",
            "AttemptStarted",
            "CallBegan",
            "OutcomeUnknown",
            "AskOrdered",
            "AttemptRepeated",
            "CallBegan",
            "RefundSettled");
    assertThat(WORLD.calls(id)).containsExactly(id.reference(1));
    assertThat(WORLD.credited(order)).isEqualTo(cny(1000));
  }

  @Test
  void trap15_afterTheProviderPaid_itIsAskedAndNotPaidAgain() {
    LockKey order = WORLD.paidOrder();
    RefundId id = WORLD.startOne(order);
    WORLD.begin(id, 1).orThrow();
    assertThat(WORLD.wallet.refund(WORLD.payout(id, 1))).isEqualTo(Answer.SUCCEEDED);
    WORLD.startReaders();
    SERVER.advance(MINUTE);
    WORLD.awaitState(id, SETTLED);
    assertThat(WORLD.calls(id)).containsExactly(id.reference(1));
    assertThat(WORLD.credited(order)).isEqualTo(cny(1000));
    assertThat(WORLD.executions(id)).isEqualTo(1);
  }

  @Test
  void beforeThePositionWasKept_readingEverythingAgainPaysNothingAgain() {
    List<LockKey> orders = Stream.generate(WORLD::paidOrder).limit(3).toList();
    List<RefundId> ids = orders.stream().map(WORLD::cancel).toList();
    WORLD.startReaders();
    ids.forEach(id -> WORLD.awaitState(id, SETTLED));
    WORLD.stopReaders();
    WORLD.forgetPositionOfCaller();
    WORLD.startReaders();
    // A refund of its own, at the end of what is read again, tells when that is done.
    RefundId marker = WORLD.startOne(WORLD.paidOrder());
    WORLD.awaitState(marker, SETTLED);
    for (RefundId id : ids) {
      assertThat(WORLD.calls(id)).containsExactly(id.reference(1));
      assertThat(WORLD.credited(id.order())).isEqualTo(cny(3500));
    }
  }

  @Test
  void aCallThatWasHandedOverAndLostIsOrderedAgainByTheClock() {
    RefundId id = WORLD.startOne(WORLD.paidOrder());
    // Its readers are dead; only the clock runs.
    SERVER.advance(MINUTE);
    SERVER.eventually(() -> WORLD.events(id).getLast(), "AttemptRepeated");
    assertThat(WORLD.get(id).state().attempt()).isEqualTo(1);
    WORLD.startReaders();
    WORLD.awaitState(id, SETTLED);
    assertThat(WORLD.calls(id)).containsExactly(id.reference(1));
  }

  @Test
  void trap15_aProviderThatHangsIsUnknownWhenPatienceEnds() {
    LockKey order = WORLD.paidOrder();
    RefundId id = WORLD.startOne(order);
    CountDownLatch never = new CountDownLatch(1);
    WORLD.duringCall = () -> await(never);
    ProviderCalls calls =
        new ProviderCalls(
            WORLD.refunds,
            SERVER.bean(Providers.class),
            new SimpleMeterRegistry(),
            Duration.ofMillis(100),
            false);
    calls.pay(id, id.reference(1));
    WORLD.awaitState(id, UNKNOWN);
    WORLD.duringCall = () -> {};
    calls.destroy();
    assertThat(((RefundState.Unknown) WORLD.get(id).state()).why()).isEqualTo("TIME_OUT");
    assertThat(WORLD.payable(order)).isEqualTo(cny(1000));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("Cut off", e);
    }
  }

  @Test
  void race_oneOfManyWinsTheCall() {
    RefundId id = WORLD.startOne(WORLD.paidOrder());
    List<Outcome> outcomes = AtOnce.times(32, () -> WORLD.begin(id, 1));
    assertThat(outcomes).filteredOn(outcome -> !((Receipt) outcome).events().isEmpty()).hasSize(1);
  }

  @Test
  void trap7_race_manyCallersPayOnce() {
    LockKey order = WORLD.paidOrder();
    RefundId id = WORLD.startOne(order);
    ProviderCalls calls = SERVER.bean(ProviderCalls.class);
    AtOnce.times(
        16,
        () -> {
          calls.pay(id, id.reference(1));
          return true;
        });
    WORLD.awaitState(id, SETTLED);
    assertThat(WORLD.calls(id)).containsExactly(id.reference(1));
    assertThat(WORLD.credited(order)).isEqualTo(cny(1000));
  }

  @Test
  void trap19_race_manyAnswersPostOnce() {
    LockKey order = WORLD.paidOrder();
    RefundId id = WORLD.startOne(order);
    WORLD.begin(id, 1).orThrow();
    List<Outcome> outcomes = AtOnce.times(32, () -> WORLD.record(id, 1, Answer.SUCCEEDED));
    assertThat(outcomes).allMatch(Receipt.class::isInstance);
    assertThat(WORLD.executions(id)).isEqualTo(1);
    assertThat(WORLD.payable(order)).isEqualTo(cny(0));
    assertThat(WORLD.book(order).line(1).refunded()).isEqualTo(cny(1000));
  }

  @Test
  void theWalletPaysAReferenceOnceHoweverOftenItHearsIt() {
    LockKey order = WORLD.paidOrder();
    RefundId id = WORLD.startOne(order);
    WORLD.plan(id.reference(1), Fault.BROKEN_AFTER_PAYING);
    List<Answer> answers =
        AtOnce.times(
            8,
            () -> {
              try {
                return WORLD.wallet.refund(WORLD.payout(id, 1));
              } catch (IllegalStateException broken) {
                return new Answer.Unknown("EXCEPTION");
              }
            });
    assertThat(answers).contains(Answer.SUCCEEDED);
    assertThat(WORLD.credited(order)).isEqualTo(cny(1000));
  }
}
