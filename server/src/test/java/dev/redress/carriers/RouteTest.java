package dev.redress.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.carriers.Route.By;
import dev.redress.kernel.LockKey;
import dev.redress.orders.Direction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose news a number's news are (O4): nobody gets another's by naming its number. */
class RouteTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private static Route route(String order, Direction way, By by, int minute) {
    return new Route(
        "N1",
        LockKey.named("order", "CN", order),
        way,
        "SF",
        by,
        "CN",
        "buyer of " + order,
        "shop of " + order,
        NOON.plusSeconds(60L * minute));
  }

  private static Route sold(String order, int minute) {
    return route(order, Direction.OUTBOUND, By.SHOP, minute);
  }

  private static Route replacing(String order, int minute) {
    return route(order, Direction.OUTBOUND, By.MERCHANT, minute);
  }

  private static Route returning(String order, int minute) {
    return route(order, Direction.RETURN, By.BUYER, minute);
  }

  private static List<Route> choose(Route... known) {
    return Route.choose(List.of(known), "sf");
  }

  @Test
  void whatTheShopToldComesBeforeWhatAMerchantOrABuyerTyped() {
    assertThat(choose(replacing("b", 1), sold("a", 2), returning("c", 0)))
        .containsExactly(sold("a", 2));
  }

  @Test
  void ofWhatWasTypedTheFirstCountsWhoeverTypedIt() {
    assertThat(choose(returning("a", 1), replacing("b", 2))).containsExactly(returning("a", 1));
    assertThat(choose(returning("a", 2), replacing("b", 1))).containsExactly(replacing("b", 1));
  }

  @Test
  void aMerchantCannotTakeTheReturnOfItsOwnBuyerForAReplacement() {
    Route back = returning("a", 1);
    Route typed =
        new Route(
            "N1",
            LockKey.named("order", "CN", "other"),
            Direction.OUTBOUND,
            "SF",
            By.MERCHANT,
            "CN",
            back.buyer(),
            back.merchant(),
            NOON.plusSeconds(300));
    assertThat(choose(back, typed)).containsExactly(back);
  }

  @Test
  void betweenTwoShopsOnlyTheCarrierCanTell() {
    assertThat(choose(sold("a", 1), sold("b", 2))).isEmpty();
    Route other =
        new Route(
            "N1",
            LockKey.named("order", "CN", "b"),
            Direction.OUTBOUND,
            "YTO",
            By.SHOP,
            "CN",
            "buyer of b",
            "shop of b",
            NOON);
    assertThat(choose(sold("a", 1), other)).containsExactly(sold("a", 1));
  }
}
