package dev.redress.orders;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as a test's shop tells it, in CNY. */
public record Told(
    String shopOrderId,
    Instant placedAt,
    List<OrderLine> lines,
    long freight,
    OrderContent.@Nullable GroupTerms group,
    List<Payment> payments) {

  static final Currency CNY = Currency.getInstance("CNY");

  public static Told order(String shopOrderId, Instant placedAt) {
    return new Told(shopOrderId, placedAt, List.of(), 0, null, List.of());
  }

  /** With one more line of so many units, paid as given for all of them together. */
  public Told line(int quantity, long paid) {
    List<OrderLine> more = new ArrayList<>(lines);
    int number = more.size() + 1;
    Money none = cny(0);
    more.add(
        new OrderLine(
            number,
            "sku-" + number,
            "Thing " + number,
            "home",
            quantity,
            cny(paid),
            none,
            none,
            none,
            cny(paid)));
    return new Told(shopOrderId, placedAt, List.copyOf(more), freight, group, payments);
  }

  public Told freight(long minor) {
    return new Told(shopOrderId, placedAt, lines, minor, group, payments);
  }

  public Told in(String shopGroupId, int size, Instant startedAt) {
    OrderContent.GroupTerms terms = new OrderContent.GroupTerms(shopGroupId, size, startedAt);
    return new Told(shopOrderId, placedAt, lines, freight, terms, payments);
  }

  public Told paid(long minor) {
    List<Payment> more = new ArrayList<>(payments);
    more.add(payment("pay-" + shopOrderId + "-" + (more.size() + 1), minor));
    return new Told(shopOrderId, placedAt, lines, freight, group, List.copyOf(more));
  }

  public OrderContent content() {
    return new OrderContent(
        "CN",
        shopOrderId,
        CNY,
        new Party("b-1", "Lin"),
        new Party("m-1", "Harbour Goods"),
        placedAt,
        null,
        lines,
        cny(freight),
        group,
        null,
        List.of(),
        null);
  }

  public LockKey id() {
    return Order.id("CN", shopOrderId);
  }

  public static Money cny(long minor) {
    return new Money(CNY, minor);
  }

  public static Payment payment(String reference, long minor) {
    return new Payment(reference, cny(minor), "wallet");
  }
}
