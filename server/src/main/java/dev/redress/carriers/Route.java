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
 * @param at since when it is known
 */
record Route(
    String tracking,
    LockKey order,
    Direction direction,
    String carrier,
    String market,
    String buyer,
    String merchant,
    Instant at) {

  /** Orders in one box: between the same two, they may share a number. */
  private String between() {
    return market + "\n" + buyer + "\n" + merchant;
  }

  /**
   * Whose news these are. What shops told of parcels to buyers comes before what buyers told of
   * their returns, and of those the first, so that nobody gets or stops another's news by naming
   * their number. Empty: it cannot be said.
   */
  static List<Route> choose(List<Route> known, String carrier) {
    List<Route> outbound =
        known.stream().filter(each -> each.direction() == Direction.OUTBOUND).toList();
    List<Route> all = outbound.isEmpty() ? known : outbound;
    if (isOne(all)) {
      return all;
    }
    if (outbound.isEmpty()) {
      Route first = all.stream().min(Comparator.comparing(Route::at)).orElseThrow();
      return all.stream().filter(each -> each.between().equals(first.between())).toList();
    }
    List<Route> named =
        all.stream()
            .filter(
                each ->
                    each.carrier()
                        .toLowerCase(Locale.ROOT)
                        .equals(carrier.toLowerCase(Locale.ROOT)))
            .toList();
    return isOne(named) ? named : List.of();
  }

  private static boolean isOne(List<Route> routes) {
    return routes.stream().map(Route::between).distinct().count() == 1;
  }
}
