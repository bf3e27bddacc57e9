package dev.redress.orders;

import static dev.redress.orders.Told.cny;
import static dev.redress.orders.Told.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.Money;
import dev.redress.kernel.Refusal;
import dev.redress.kernel.Role;
import dev.redress.ledger.CaptureLine;
import dev.redress.orders.OrderCommand.CancelOrder;
import dev.redress.orders.OrderCommand.ConfirmReceived;
import dev.redress.orders.OrderCommand.FailGroup;
import dev.redress.orders.OrderCommand.FormGroup;
import dev.redress.orders.OrderCommand.PlaceOrder;
import dev.redress.orders.OrderCommand.RecordParcelEvent;
import dev.redress.orders.OrderCommand.RecordPayment;
import dev.redress.orders.OrderCommand.ReleaseEscrow;
import dev.redress.orders.OrderEvent.PaymentCaptured;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an order answers, rule by rule. */
@Tag("database")
class OrderRulesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Told PLAIN = Told.order("T-1", NOW).line(2, 1000).line(1, 500).freight(100);

  private final OrderRules rules = new OrderRules(Duration.ofHours(24));

  @Test
  void o2AnOrderWithoutCaptureIsCancelledAndNothingIsRefunded() {
    OrderFile unpaid = told(PLAIN);
    assertThat(types(unpaid, new CancelOrder(PLAIN.id()))).containsExactly("OrderCancelled");
  }

  @Test
  void trap12NothingCapturedNothingGranted() {
    assertThat(told(PLAIN).placed().book().refundable()).isEqualTo(cny(0));
  }

  @Test
  void o2CapturesMayNotExceedTheTotal() {
    assertThat(refusal(told(PLAIN), pay("p-1", 1601)))
        .isEqualTo(OrderRefusal.CAPTURE_EXCEEDS_TOTAL);
    OrderFile paid = after(told(PLAIN), pay("p-1", 1600));
    assertThat(refusal(paid, pay("p-2", 1))).isEqualTo(OrderRefusal.CAPTURE_EXCEEDS_TOTAL);
  }

  @Test
  void trap5ZeroAndNegativePaymentsAreRefused() {
    assertThat(refusal(told(PLAIN), pay("p-1", 0))).isEqualTo(OrderRefusal.TOLD_AMOUNT_WRONG);
    assertThat(refusal(told(PLAIN), pay("p-1", -5))).isEqualTo(OrderRefusal.TOLD_AMOUNT_WRONG);
  }

  @Test
  void o2APaymentReferenceCountsOnce() {
    OrderFile paid = after(told(PLAIN), pay("p-1", 600));
    assertThat(types(paid, pay("p-1", 600))).isEmpty();
    assertThat(refusal(paid, pay("p-1", 500)))
        .isEqualTo(OrderRefusal.PAYMENT_ALREADY_TOLD_DIFFERENTLY);
  }

  @Test
  void o2PartialCapturesAreSplitSoThatPartsSumExactly() {
    SplittableRandom dice = new SplittableRandom(7);
    for (int round = 0; round < 2000; round++) {
      Told told = Told.order("S-" + round, NOW).freight(dice.nextLong(0, 50));
      for (int i = dice.nextInt(1, 6); i > 0; i--) {
        told = told.line(dice.nextInt(1, 4), dice.nextLong(0, 400));
      }
      OrderFile file = told(told);
      long open = file.placed().order().total().minor();
      for (int n = 0; open > 0; n++) {
        long part = dice.nextLong(1, open + 1);
        PaymentCaptured captured =
            (PaymentCaptured) events(file, pay(told, "p-" + n, part)).getFirst();
        assertThat(captured.lines().stream().map(CaptureLine::amount).reduce(cny(0), Money::plus))
            .isEqualTo(cny(part));
        file = OrderChanges.apply(file, captured);
        open -= part;
      }
      for (OrderLine line : told.lines()) {
        assertThat(file.placed().book().line(line.line()).captured()).isEqualTo(line.paid());
      }
      assertThat(file.placed().book().line(0).captured()).isEqualTo(cny(told.freight()));
    }
  }

  @Test
  void trap21ALatePaymentIsRefundedAndDoesNotResurrectTheOrder() {
    OrderFile cancelled = after(told(PLAIN), new CancelOrder(PLAIN.id()));
    assertThat(types(cancelled, pay("p-1", 1600)))
        .containsExactly("PaymentCaptured", "RefundGranted");
    OrderFile paid = after(cancelled, pay("p-1", 1600));
    assertThat(paid.placed().order().status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(paid.placed().book().refundable()).isEqualTo(cny(0));
  }

  @Test
  void o3WhileTheGroupIsOpenNothingIsReceivedReleasedOrCancelled() {
    OrderFile waiting = after(told(PLAIN.in("g", 3, NOW)), pay("p-1", 1600));
    assertThat(refusal(waiting, new CancelOrder(PLAIN.id())))
        .isEqualTo(OrderRefusal.GROUP_STILL_OPEN);
    assertThat(refusal(waiting, new ReleaseEscrow(PLAIN.id())))
        .isEqualTo(OrderRefusal.GROUP_STILL_OPEN);
    assertThat(refusal(waiting, new ConfirmReceived(PLAIN.id(), NOW)))
        .isEqualTo(OrderRefusal.GROUP_STILL_OPEN);
  }

  @Test
  void o3AFailedGroupRefundsAndClosesOnce() {
    OrderFile waiting = after(told(PLAIN.in("g", 3, NOW)), pay("p-1", 1600));
    assertThat(types(waiting, new FailGroup(PLAIN.id())))
        .containsExactly("OrderGroupExpired", "RefundGranted", "OrderCancelled");
    OrderFile failed = after(waiting, new FailGroup(PLAIN.id()));
    assertThat(types(failed, new FailGroup(PLAIN.id()))).isEmpty();
    assertThat(types(failed, new FormGroup(PLAIN.id()))).isEmpty();
    assertThat(failed.placed().book().granted()).isEqualTo(cny(1600));
  }

  @Test
  void o3AFormedGroupGoesOnAndCannotFailAnyMore() {
    OrderFile waiting = after(told(PLAIN.in("g", 3, NOW)), pay("p-1", 1600));
    OrderFile formed = after(waiting, new FormGroup(PLAIN.id()));
    assertThat(formed.placed().order().waitsForGroup()).isFalse();
    assertThat(types(formed, new FailGroup(PLAIN.id()))).isEmpty();
  }

  @Test
  void trap17ParcelEventsInAnyOrderAndTwiceEndInTheSameParcel() {
    List<OrderCommand> heard = new ArrayList<>();
    int minute = 0;
    for (ParcelState state :
        List.of(
            ParcelState.SHIPPED,
            ParcelState.IN_TRANSIT,
            ParcelState.OUT_FOR_DELIVERY,
            ParcelState.DELIVERED)) {
      heard.add(parcel("e-" + minute, state, minute++));
      heard.add(heard.getLast());
    }
    OrderFile paid = after(told(PLAIN), pay("p-1", 1600));
    Parcel expected = null;
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(heard, new Random(seed));
      OrderFile file = paid;
      for (OrderCommand each : heard) {
        file = after(file, each);
      }
      Order order = file.placed().order();
      expected = expected == null ? order.parcels().getFirst() : expected;
      assertThat(order.parcels()).containsExactly(expected);
      assertThat(order.status()).isEqualTo(OrderStatus.DELIVERED);
      assertThat(order.shippedAt()).isEqualTo(NOW);
      assertThat(order.receivedAt()).isEqualTo(NOW.plus(Duration.ofMinutes(3)));
    }
  }

  @Test
  void o4DeliveredAfterInterceptedIsKeptAndFlaggedAndMovesNothing() {
    OrderFile file = after(told(PLAIN), pay("p-1", 1600));
    file = after(file, parcel("e-1", ParcelState.INTERCEPTED, 1));
    assertThat(types(file, parcel("e-2", ParcelState.DELIVERED, 2))).containsExactly("ParcelNoted");
    file = after(file, parcel("e-2", ParcelState.DELIVERED, 2));
    Parcel parcel = file.placed().order().parcels().getFirst();
    assertThat(parcel.state()).isEqualTo(ParcelState.INTERCEPTED);
    assertThat(parcel.events()).extracting(ParcelEvent::anomaly).containsExactly(false, true);
    assertThat(file.placed().order().status()).isEqualTo(OrderStatus.SHIPPED);
  }

  @Test
  void o4AReturnParcelIsKeptAndLeavesTheOrderAlone() {
    OrderFile file = after(told(PLAIN), pay("p-1", 1600));
    ParcelReport report =
        new ParcelReport(
            "e-1", "SF", "R-9", Direction.RETURN, ParcelState.DELIVERED, NOW, "signed");
    assertThat(types(file, new RecordParcelEvent(PLAIN.id(), report)))
        .containsExactly("ParcelMoved");
    file = after(file, new RecordParcelEvent(PLAIN.id(), report));
    assertThat(file.placed().order().status()).isEqualTo(OrderStatus.UNSHIPPED);
  }

  @Test
  void o4DeliveredOnlyWhenEveryOutboundParcelIs() {
    OrderFile file = after(told(PLAIN), pay("p-1", 1600));
    file = after(file, parcel("a-1", "A", ParcelState.SHIPPED, 1));
    file = after(file, parcel("b-1", "B", ParcelState.SHIPPED, 2));
    file = after(file, parcel("a-2", "A", ParcelState.DELIVERED, 3));
    assertThat(file.placed().order().status()).isEqualTo(OrderStatus.SHIPPED);
    file = after(file, parcel("b-2", "B", ParcelState.DELIVERED, 4));
    assertThat(file.placed().order().status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(file.placed().order().receivedAt()).isEqualTo(NOW.plus(Duration.ofMinutes(4)));
  }

  @Test
  void escrowGoesToTheMerchantOnceAndNotAroundAnOpenCase() {
    OrderFile file = after(told(PLAIN), pay("p-1", 1600));
    OrderFile inCase = file.with(file.placed().with(file.placed().book().withOpenCase(1, 1)));
    assertThat(refusal(inCase, new ReleaseEscrow(PLAIN.id())))
        .isEqualTo(OrderRefusal.ORDER_HAS_OPEN_CASE);
    assertThat(refusal(inCase, new CancelOrder(PLAIN.id())))
        .isEqualTo(OrderRefusal.ORDER_HAS_OPEN_CASE);
    assertThat(types(file, new ReleaseEscrow(PLAIN.id()))).containsExactly("EscrowReleased");
    assertThat(types(after(file, new ReleaseEscrow(PLAIN.id())), new ReleaseEscrow(PLAIN.id())))
        .isEmpty();
  }

  @Test
  void trap33AStrangersOrderIsNotThere() {
    Actor stranger = new Actor(Role.BUYER, "a", "Eve", "CN", "b-2");
    Decision<OrderEvent> answer =
        rules.decide(told(PLAIN), new ConfirmReceived(PLAIN.id(), NOW), stranger, NOW);
    assertThat(((Decision.Refuse<OrderEvent>) answer).refused().reason())
        .isEqualTo(KernelRefusal.NOT_FOUND);
  }

  private static OrderCommand parcel(String id, ParcelState state, int minute) {
    return parcel(id, "T-9", state, minute);
  }

  private static OrderCommand parcel(String id, String tracking, ParcelState state, int minute) {
    Instant at = NOW.plus(Duration.ofMinutes(minute));
    return new RecordParcelEvent(
        PLAIN.id(), new ParcelReport(id, "SF", tracking, Direction.OUTBOUND, state, at, ""));
  }

  private static OrderCommand pay(String reference, long minor) {
    return pay(PLAIN, reference, minor);
  }

  private static OrderCommand pay(Told told, String reference, long minor) {
    return new RecordPayment(told.id(), payment(reference, minor));
  }

  private OrderFile told(Told told) {
    return after(new OrderFile(told.id(), null), new PlaceOrder(told.content(), told.payments()));
  }

  private OrderFile after(OrderFile file, OrderCommand command) {
    return OrderChanges.apply(file, events(file, command));
  }

  private List<OrderEvent> events(OrderFile file, OrderCommand command) {
    return switch (rules.decide(file, command, OrdersWorld.SHOP, NOW.plus(Duration.ofHours(1)))) {
      case Decision.Accept<OrderEvent>(List<OrderEvent> events) -> events;
      case Decision.Refuse<OrderEvent>(var refused) -> throw new AssertionError(refused);
    };
  }

  private List<String> types(OrderFile file, OrderCommand command) {
    return events(file, command).stream().map(OrderEvent::type).toList();
  }

  private Refusal refusal(OrderFile file, OrderCommand command) {
    Decision<OrderEvent> answer =
        rules.decide(file, command, OrdersWorld.SHOP, NOW.plus(Duration.ofHours(1)));
    return ((Decision.Refuse<OrderEvent>) answer).refused().reason();
  }
}
