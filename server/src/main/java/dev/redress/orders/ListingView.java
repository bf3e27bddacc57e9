package dev.redress.orders;

import dev.redress.orders.OrderContent.Listing;
import org.jspecify.annotations.Nullable;

/**
 * What was shown of a line when it was bought (F5, O1), whatever the shop shows today.
 *
 * @param picture address of its picture; null: none was told
 */
public record ListingView(String description, @Nullable String picture) {

  /** Of this line of the order; null where the shop told nothing of it. */
  public static @Nullable ListingView of(Order order, int line) {
    return order.listings().stream()
        .filter(each -> each.line() == line)
        .findFirst()
        .map(ListingView::of)
        .orElse(null);
  }

  private static ListingView of(Listing listing) {
    return new ListingView(
        listing.description(), listing.picture().isEmpty() ? null : listing.picture());
  }
}
