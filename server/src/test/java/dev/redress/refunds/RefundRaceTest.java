package dev.redress.refunds;

import static dev.redress.refunds.RefundState.Name.FAILED_RETRYING;
import static dev.redress.refunds.RefundState.Name.REVERSED;
import static dev.redress.refunds.RefundState.Name.SETTLED;
import static dev.redress.refunds.RefundWorld.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.AtOnce;
import dev.redress.RedressServer;
import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.Role;
import dev.redress.refunds.WalletFaults.Fault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same refund pushed by many at once, on a real database: money moves once. */
@Tag("database")
class RefundRaceTest {

  private static final RedressServer SERVER = RedressServer.another();
  private static final RefundWorld WORLD = new RefundWorld(SERVER);
  private static final int MANY = 24;

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  /** Many operators, each with a key of their own, at a refund that failed for good. */
  @Test
  void trap6_race_manyOperatorsAskAgainAndOneNewAttemptPays() {
    LockKey order = WORLD.paidOrder();
    RefundId id = new RefundId(order, 1);
    WORLD.plan(id.reference(1), Fault.REFUSED_FOR_GOOD);
    WORLD.startOne(order);
    WORLD.awaitState(id, FAILED_RETRYING);
    List<Outcome> outcomes =
        AtOnce.all(
            IntStream.range(0, MANY)
                .<Callable<Outcome>>mapToObj(
                    n -> () -> WORLD.refunds.askAgain(id, operator(n), "race-ask-" + n))
                .toList());
    assertThat(outcomes).anyMatch(Receipt.class::isInstance);
    WORLD.awaitState(id, SETTLED);
    assertThat(WORLD.calls(id)).containsExactly(id.reference(1), id.reference(2));
    assertThat(WORLD.credited(order)).isEqualTo(cny(1000));
    assertThat(WORLD.payable(order)).isEqualTo(cny(0));
  }

  /** "It failed after all", told many times at once, takes the money back in the books once. */
  @Test
  void trap18_race_manyLateFailuresReverseOnce() {
    LockKey order = WORLD.paidOrder();
    RefundId id = WORLD.startOne(order);
    WORLD.awaitState(id, SETTLED);
    WORLD.wallet.bounce(id.reference(1));
    WORLD.stopReaders();
    SERVER.advance(RefundHistory.SECOND_LOOK);
    AtOnce.times(MANY, () -> WORLD.record(id, 1, new Answer.Failed("BOUNCED", false)));
    assertThat(WORLD.events(id)).filteredOn("RefundReversed"::equals).hasSize(1);
    assertThat(WORLD.get(id).state().name()).isEqualTo(REVERSED);
    assertThat(WORLD.payable(order)).isEqualTo(cny(1000));
    assertThat(WORLD.book(order).line(1).refunded()).isEqualTo(cny(0));
    WORLD.startReaders();
    SERVER.advance(Duration.ofMinutes(1));
    WORLD.awaitState(id, SETTLED);
    assertThat(WORLD.credited(order)).isEqualTo(cny(1000));
  }

  private static Actor operator(int number) {
    return new Actor(Role.OPERATOR, "op-" + number, "Operator " + number, "", "");
  }
}
