package dev.redress.carriers;

import dev.redress.kernel.LockKey;
import dev.redress.orders.Direction;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A number that shop, buyer or merchant have told for an order.
 *
 * @param carrier as it was told then, which may not be what the carrier calls itself
 * @param by who told it first
 * @param at since when it is known
 */
record Route(
    String tracking,
    LockKey order,
    Direction direction,
    String carrier,
    By by,
    String market,
    String buyer,
    String merchant,
    Instant at) {

  /** Who told a number. */
  enum By {
    SHOP,
    /** Typed by the merchant, of goods sent in place of goods. */
    MERCHANT,
    /** Typed by the buyer, of goods sent back. */
    BUYER
  }

  /** Orders in one box: between the same two, they may share a number. */
  private String between() {
    return market + "\n" + buyer + "\n" + merchant;
  }

  private boolean isSold() {
    return by == By.SHOP && direction == Direction.OUTBOUND;
  }

  /**
   * Whose news these are. What shops told of parcels to buyers comes before what shops told of
   * returns, and that before what people typed; of both the first that was told, so that nobody
   * gets or stops another's news by naming their number. Empty: it cannot be said.
   */
  static List<Route> choose(List<Route> known, String carrier) {
    List<Route> sold = known.stream().filter(Route::isSold).toList();
    if (sold.isEmpty()) {
      return first(known);
    }
    if (isOne(sold)) {
      return sold;
    }
    List<Route> named =
        sold.stream()
            .filter(
                each ->
                    each.carrier()
                        .toLowerCase(Locale.ROOT)
                        .equals(carrier.toLowerCase(Locale.ROOT)))
            .toList();
    return isOne(named) ? named : List.of();
  }

  private static List<Route> first(List<Route> known) {
    List<Route> told = known.stream().filter(each -> each.by() == By.SHOP).toList();
    List<Route> all = told.isEmpty() ? known : told;
    Route first = all.stream().min(Comparator.comparing(Route::at)).orElseThrow();
    return all.stream()
        .filter(each -> each.between().equals(first.between()))
        .filter(each -> each.direction() == first.direction())
        .toList();
  }

  private static boolean isOne(List<Route> routes) {
    return routes.stream().map(Route::between).distinct().count() == 1;
  }
}
