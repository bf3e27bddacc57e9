package dev.redress.orders;

import static dev.redress.orders.Told.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.AtOnce;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Receipt;
import dev.redress.ledger.Audit;
import dev.redress.orders.OrderCommand.CancelOrder;
import dev.redress.orders.OrderCommand.PlaceOrder;
import dev.redress.orders.OrderCommand.RecordPayment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many at once: one outcome, every cent in one place. */
@Tag("database")
class OrderRaceTest {

  private static OrdersWorld world;

  @BeforeAll
  static void open() {
    world = OrdersWorld.open();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void trap1And21TwoHundredCapturesAndCancelsEndInOneState() {
    Told told = Told.order("R-1", world.now()).line(7, 9990).freight(10);
    world.place(told).orThrow();
    List<Callable<Outcome>> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Payment payment = Told.payment("p-" + i % 50, 100);
      all.add(() -> send(new RecordPayment(told.id(), payment)));
      all.add(() -> send(new CancelOrder(told.id())));
    }
    AtOnce.all(all);
    world.settle();
    assertThat(world.order(told.id()).status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(world.order(told.id()).captured()).isEqualTo(cny(5000));
    assertThat(world.book(told.id()).granted()).isEqualTo(cny(5000));
    assertThat(world.book(told.id()).payable()).isEqualTo(cny(5000));
    assertThat(world.events(told.id())).containsOnlyOnce("OrderCancelled");
    balanced();
  }

  @Test
  void trap11OneOrderToldByManyAtOnceIsOneOrder() {
    List<Callable<Outcome>> all = new ArrayList<>();
    Instant placedAt = world.now();
    for (int i = 0; i < 200; i++) {
      Told told = Told.order("D-" + i % 4, placedAt).line(2, 300).paid(300);
      all.add(() -> send(new PlaceOrder(told.content(), told.payments())));
    }
    List<Outcome> answers = AtOnce.all(all);
    assertThat(answers).allMatch(Receipt.class::isInstance);
    assertThat(answers).filteredOn(each -> !((Receipt) each).events().isEmpty()).hasSize(4);
    for (int i = 0; i < 4; i++) {
      assertThat(world.order(Order.id("CN", "D-" + i)).captured()).isEqualTo(cny(300));
    }
    balanced();
  }

  @Test
  void trap44TheLastPaymentAgainstTheDeadlineAllFormOrAllAreRefunded() {
    for (int round = 0; round < 8; round++) {
      String group = "race-" + round;
      // The clock fires a second after the end: every round puts the payments elsewhere around it.
      Instant startedAt = world.now().minus(Duration.ofHours(24)).plusMillis(40L * round - 1100);
      List<Told> orders = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Told told = Told.order(group + "-" + i, world.now()).line(1, 500).in(group, 4, startedAt);
        orders.add(told);
      }
      AtOnce.all(
          orders.stream()
              .<Callable<Outcome>>map(
                  told ->
                      () ->
                          send(new PlaceOrder(told.paid(500).content(), told.paid(500).payments())))
              .toList());
      world.settle();
      world.pass(Duration.ofSeconds(3));
      Set<GroupState> states =
          orders.stream()
              .map(told -> world.order(told.id()).group().state())
              .collect(Collectors.toSet());
      assertThat(states).as("round %d", round).hasSize(1).doesNotContain(GroupState.OPEN);
      long refunded = states.contains(GroupState.FORMED) ? 0 : 500;
      for (Told told : orders) {
        assertThat(world.book(told.id()).granted()).isEqualTo(cny(refunded));
      }
    }
    balanced();
  }

  private static Outcome send(OrderCommand command) {
    return world.orders().run(command, OrdersWorld.SHOP, null);
  }

  private static void balanced() {
    world.settle();
    assertThat(world.bean(Audit.class).check().wrong()).isEmpty();
  }
}
