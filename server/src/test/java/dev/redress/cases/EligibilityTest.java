package dev.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.orders.GroupState;
import dev.redress.orders.OrderStatus;
import dev.redress.policy.CaseType;
import dev.redress.policy.Eligibility;
import dev.redress.policy.Eligibility.Door;
import dev.redress.policy.Terms;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which doors are open, and why the others are not (B1, B2, B4, B8, B10, O2, O3): one row per
 * stage, category, time since receipt and market.
 */
class EligibilityTest {

  private static final String OPEN = "open";

  /** Time is in hours since receipt; "-" while nothing has been received. */
  @ParameterizedTest(name = "{0} {1} {2} after {3} h: refund {4}, return {5}")
  @CsvSource({
    // B1: what the stage and the category allow
    "CN-1, UNSHIPPED, home,       -,   open,        TYPE_NEEDS_SHIPMENT",
    "CN-1, UNSHIPPED, fresh,      -,   open,        TYPE_NEEDS_SHIPMENT",
    "CN-1, SHIPPED,   home,       -,   open,        open",
    "CN-1, SHIPPED,   fresh,      -,   open,        TYPE_NOT_FOR_CATEGORY",
    "CN-1, SHIPPED,   virtual,    -,   open,        TYPE_NOT_FOR_CATEGORY",
    "CN-1, DELIVERED, home,       1,   open,        open",
    "CN-1, DELIVERED, fresh,      1,   open,        TYPE_NOT_FOR_CATEGORY",
    "CN-1, DELIVERED, customised, 1,   open,        open",
    // B2: to the last hour, and not beyond
    "CN-1, DELIVERED, home,       359, open,        open",
    "CN-1, DELIVERED, home,       360, WINDOW_OVER, WINDOW_OVER",
    "CN-1, DELIVERED, fresh,      360, WINDOW_OVER, TYPE_NOT_FOR_CATEGORY",
    // P4: longer by jurisdiction
    "DE-1, DELIVERED, home,       360, open,        open",
    // O2: nothing was captured
    "CN-1, UNPAID,    home,       -,   ORDER_NOT_PAID, ORDER_NOT_PAID",
    "CN-1, CANCELLED, home,       -,   ORDER_CANCELLED, ORDER_CANCELLED",
  })
  void doors(
      String policy,
      OrderStatus status,
      String category,
      String hours,
      String refund,
      String returned) {
    OrderShape shape = OrderShape.usual().with(status).of(category);
    if (status == OrderStatus.UNPAID) {
      shape = shape.uncaptured();
    }
    if (!hours.equals("-")) {
      shape = shape.receivedAfter(Duration.ofHours(-Long.parseLong(hours)));
    }
    Eligibility eligibility = at(CaseWorld.terms(policy), shape);
    assertThat(told(eligibility.door(1, CaseType.REFUND_ONLY))).isEqualTo(refund);
    assertThat(told(eligibility.door(1, CaseType.RETURN_REFUND))).isEqualTo(returned);
  }

  /** B1, D5: goods in place of goods only when they were delivered and are physical. */
  @ParameterizedTest(name = "{0} {1} after {2} h: exchange {3}, resend {4}, repair {5}")
  @CsvSource({
    "UNSHIPPED, home,    -, TYPE_NEEDS_DELIVERY, TYPE_NEEDS_DELIVERY, TYPE_NEEDS_DELIVERY",
    "SHIPPED,   home,    -, TYPE_NEEDS_DELIVERY, TYPE_NEEDS_DELIVERY, TYPE_NEEDS_DELIVERY",
    "DELIVERED, home,    1, open, open, open",
    "DELIVERED, fresh,   1, TYPE_NOT_FOR_CATEGORY, TYPE_NOT_FOR_CATEGORY, TYPE_NOT_FOR_CATEGORY",
    "DELIVERED, virtual, 1, TYPE_NOT_FOR_CATEGORY, TYPE_NOT_FOR_CATEGORY, TYPE_NOT_FOR_CATEGORY",
    "DELIVERED, home,  359, open, open, open",
    "DELIVERED, home,  360, WINDOW_OVER, WINDOW_OVER, WINDOW_OVER",
  })
  void goods(
      OrderStatus status,
      String category,
      String hours,
      String exchange,
      String resend,
      String repair) {
    OrderShape shape = OrderShape.usual().with(status).of(category);
    if (!hours.equals("-")) {
      shape = shape.receivedAfter(Duration.ofHours(-Long.parseLong(hours)));
    }
    Eligibility eligibility = at(CaseWorld.terms("CN-1"), shape);
    assertThat(told(eligibility.door(1, CaseType.EXCHANGE))).isEqualTo(exchange);
    assertThat(told(eligibility.door(1, CaseType.RESEND))).isEqualTo(resend);
    assertThat(told(eligibility.door(1, CaseType.REPAIR))).isEqualTo(repair);
  }

  /** B2: no reason is needed for seven days (EU: fourteen), and not in every category. */
  @ParameterizedTest(name = "{0} {1} after {2} h: no reason {3}")
  @CsvSource({
    "CN-1, home, 167, true",
    "CN-1, home, 168, false",
    "DE-1, home, 335, true",
    "DE-1, home, 336, false",
    "CN-1, customised, 1, false",
    "CN-1, hygiene, 1, false",
  })
  void noReason(String policy, String category, long hours, boolean open) {
    OrderShape shape = OrderShape.usual().of(category).receivedAfter(Duration.ofHours(-hours));
    Door door = at(CaseWorld.terms(policy), shape).door(1, CaseType.RETURN_REFUND);
    assertThat(door.closed()).isNull();
    assertThat(door.reasons().contains("NO_REASON")).isEqualTo(open);
    assertThat(door.reasons()).contains("QUALITY");
  }

  /** O3: the answer says when the group resolves by itself. */
  @Test
  void anOpenGroupSaysWhenItResolves() {
    OrderShape shape = OrderShape.usual().with(OrderStatus.UNSHIPPED).in(GroupState.OPEN);
    Door door = at(CaseWorld.terms("CN-1"), shape).door(1, CaseType.REFUND_ONLY);
    assertThat(told(door)).isEqualTo("GROUP_STILL_OPEN");
    assertThat(door.closed().details())
        .isEqualTo(Map.of("retryAt", CaseWorld.START.plus(Duration.ofHours(19))));
    OrderShape formed = shape.in(GroupState.FORMED);
    assertThat(told(at(CaseWorld.terms("CN-1"), formed).door(1, CaseType.REFUND_ONLY)))
        .isEqualTo(OPEN);
  }

  /** B4, B8: a door closed by an earlier case says which; withdrawn four times is too often. */
  @Test
  void earlierCasesCloseTheirOwnLineOnly() {
    CaseWorld world = CaseScenes.scene(CaseWorld.terms("CN-1"), "MERCHANT_TO_ANSWER", "");
    assertThat(told(now(world).door(1, CaseType.REFUND_ONLY))).isEqualTo("CASE_OPEN_ON_LINE");
    assertThat(now(world).door(1, CaseType.REFUND_ONLY).closed().details())
        .containsEntry("case", world.id().text());
    assertThat(told(now(world).door(2, CaseType.REFUND_ONLY))).isEqualTo(OPEN);

    for (int i = 0; i < 3; i++) {
      CaseScenes.step(world, "buyer withdraw");
      CaseScenes.step(world, "buyer apply");
    }
    CaseScenes.step(world, "buyer withdraw");
    assertThat(told(now(world).door(1, CaseType.RETURN_REFUND))).isEqualTo("WITHDRAWN_TOO_OFTEN");
  }

  /** B5, B10: how much, to the fen, after part of a line went back. */
  @Test
  void whatIsLeftIsTheWholeLessWhatWentBack() {
    CaseWorld world = CaseScenes.scene(CaseWorld.terms("CN-1"), "CLOSED_REFUNDED", "lines=1x2");
    assertThat(world.book().line(1).unitsLeft()).isEqualTo(1);
    assertThat(world.book().line(1).refundable(1).minor()).isEqualTo(3333);
    assertThat(told(now(world).door(1, CaseType.REFUND_ONLY))).isEqualTo(OPEN);
    CaseScenes.step(world, "buyer apply lines=1x1");
    CaseScenes.step(world, "merchant agree-refund");
    CaseScenes.step(world, "clock refund-arrived refund=2");
    assertThat(told(now(world).door(1, CaseType.REFUND_ONLY))).isEqualTo("NOTHING_LEFT");
  }

  /** B10: an open door names what may be said behind it, and nothing that would be refused. */
  @Test
  void openDoorsNameOnlyReasonsThatAreOpen() {
    Terms terms = CaseWorld.terms("CN-1");
    for (OrderStatus status :
        List.of(OrderStatus.UNSHIPPED, OrderStatus.SHIPPED, OrderStatus.DELIVERED)) {
      Eligibility all = at(terms, OrderShape.usual().with(status));
      for (CaseType type : Arrays.asList(CaseType.values())) {
        Door door = all.door(1, type);
        assertThat(door.closed() == null).isEqualTo(!door.reasons().isEmpty());
        for (String code : door.reasons()) {
          assertThat(all.closed(all.line(1).orElseThrow(), type, terms.reason(code).orElseThrow()))
              .isEmpty();
        }
      }
    }
  }

  private static Eligibility at(Terms terms, OrderShape shape) {
    return new Eligibility(shape.order(), shape.book(), terms, CaseWorld.START);
  }

  private static Eligibility now(CaseWorld world) {
    return new Eligibility(world.file().order(), world.book(), world.terms(), world.now());
  }

  private static String told(Door door) {
    return door.closed() == null ? OPEN : door.closed().reason().name();
  }
}
