package dev.redress.refunds;

import dev.redress.orders.Order;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which provider pays what. */
@Component
final class Providers {

  private final Map<String, PaymentProvider> byName;

  Providers(List<PaymentProvider> all) {
    this.byName =
        all.stream().collect(Collectors.toMap(PaymentProvider::name, Function.identity()));
  }

  /** Everything is paid into the buyer's wallet until an order names another way. */
  PaymentProvider forOrder(Order order) {
    return named(Wallet.NAME);
  }

  PaymentProvider named(String name) {
    PaymentProvider found = byName.get(name);
    if (found == null) {
      throw new IllegalStateException("No payment provider is called " + name);
    }
    return found;
  }
}
