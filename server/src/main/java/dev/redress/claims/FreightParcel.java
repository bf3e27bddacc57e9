package dev.redress.claims;

import dev.redress.cases.Case;
import dev.redress.claims.MatterFile.Around;
import dev.redress.kernel.LockKey;
import dev.redress.orders.Order;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** D6: what makes two returns one parcel, and which claims hold one. Pure. */
final class FreightParcel {

  private FreightParcel() {}

  /**
   * A parcel's name: the shop that it goes to and its number. What the carrier is called is left
   * out, because buyers type it.
   */
  static LockKey of(Order order, Case.ReturnParcel back) {
    String number = back.tracking().toUpperCase(Locale.ROOT);
    return LockKey.named("freight-parcel", order.market(), order.merchant().id() + '\n' + number);
  }

  /** The names of what came back to an order in these cases of it. */
  static Stream<LockKey> all(Order order, Collection<Case> cases) {
    return cases.stream().map(Case::returned).filter(Objects::nonNull).map(back -> of(order, back));
  }

  /** The name of what came back in the case that a claim is about; empty: nothing did. */
  static Optional<LockKey> claimed(Around around, @Nullable String about) {
    return around.cases().values().stream()
        .filter(each -> each.id().text().equals(about))
        .map(Case::returned)
        .filter(Objects::nonNull)
        .map(back -> of(around.order(), back))
        .findFirst();
  }

  /** A claim that was withdrawn before anything was paid for it leaves its parcel to others. */
  static boolean holds(@Nullable Matter matter) {
    return matter != null
        && matter.kind() == MatterKind.FREIGHT
        && (matter.state() != MatterState.WITHDRAWN || !matter.grants().isEmpty());
  }
}
