package dev.redress.orders;

import static dev.redress.orders.Told.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.Receipt;
import dev.redress.kernel.Refused;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Orders on a real database: what is told is read back, once. */
@Tag("database")
class OrderStoreTest {

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
  void o1WhatTheShopToldIsReadBackAsTold() {
    Told told = Told.order("A-1", world.now()).line(3, 9999).line(1, 1).freight(600).paid(10600);
    Receipt receipt = world.place(told).orThrow();
    assertThat(receipt.events()).containsExactly("OrderPlaced", "PaymentCaptured");
    assertThat(receipt.state()).isEqualTo("UNSHIPPED");
    Order order = world.order(told.id());
    assertThat(order.lines()).isEqualTo(told.lines());
    assertThat(order.captured()).isEqualTo(cny(10600));
    assertThat(order.freight()).isEqualTo(cny(600));
    assertThat(order.version()).isEqualTo(2);
    assertThat(world.book(told.id()).line(1).captured()).isEqualTo(cny(9999));
    assertThat(world.book(told.id()).line(0).captured()).isEqualTo(cny(600));
    assertThat(world.book(told.id()).escrow()).isEqualTo(cny(10600));
    assertThat(world.events(told.id())).isEqualTo(receipt.events());
  }

  @Test
  void o1ToldAgainAlikeChangesNothing() {
    Told told = Told.order("A-2", world.now()).line(1, 100).paid(100);
    world.place(told).orThrow();
    assertThat(world.place(told).orThrow().events()).isEmpty();
    assertThat(world.events(told.id())).hasSize(2);
  }

  @Test
  void o1ToldAgainDifferentlyIsRefused() {
    Told told = Told.order("A-3", world.now()).line(1, 100);
    world.place(told).orThrow();
    assertThat(world.place(told.line(1, 5)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.reason())
                    .isEqualTo(OrderRefusal.ORDER_ALREADY_TOLD_DIFFERENTLY));
  }

  @Test
  void o3AGroupThatDoesNotFormIsRefundedByTheClockOnce() {
    Told one = Told.order("G-1", world.now()).line(2, 500).in("g-1", 3, world.now()).paid(500);
    Told two =
        Told.order("G-2", world.now()).line(1, 700).in("g-1", 3, one.group().startedAt()).paid(700);
    world.place(one).orThrow();
    world.place(two).orThrow();
    world.settle();
    assertThat(world.groups().find(Group.id("CN", "g-1")).orElseThrow().joined()).isEqualTo(2);
    world.pass(java.time.Duration.ofHours(24).plusSeconds(1));
    for (Told each : List.of(one, two)) {
      assertThat(world.events(each.id()))
          .containsExactly(
              "OrderPlaced",
              "PaymentCaptured",
              "OrderGroupExpired",
              "RefundGranted",
              "OrderCancelled");
      assertThat(world.book(each.id()).refundable()).isEqualTo(cny(0));
    }
  }
}
