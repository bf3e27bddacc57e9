package dev.redress.simulation;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.orders.Order;
import dev.redress.orders.OrderContent;
import dev.redress.orders.OrderLine;
import dev.redress.orders.Party;
import dev.redress.simulation.Errand.Sale;
import dev.redress.simulation.Errand.Temper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is bought, where, and of whom. */
final class Wares {

  static final List<String> MARKETS = List.of("CN", "CN", "CN", "DE", "UK-TRADE");
  private static final List<String> CATEGORIES =
      List.of("home", "home", "home", "fresh", "virtual", "hygiene");
  private static final List<Temper> TEMPERS = List.of(Temper.values());

  private final VirtualClock clock;

  Wares(VirtualClock clock) {
    this.clock = clock;
  }

  static String name(int merchant) {
    return "merchant-" + merchant;
  }

  /**
   * Where an order is bought, and of whom.
   *
   * @param number which of its errand's orders it is
   * @param buyer by whom; null: by somebody who buys this once
   */
  record Setting(
      String market,
      int merchant,
      int number,
      OrderContent.@Nullable GroupTerms group,
      @Nullable String buyer) {}

  /** An order as it is bought now. */
  Sale sale(Errand errand, Setting setting) {
    Chance chance = errand.chance();
    String market = setting.market();
    Currency currency = currency(market);
    List<OrderLine> lines = new ArrayList<>();
    int count = chance.between(1, 3);
    for (int line = 1; line <= count; line++) {
      lines.add(line(chance, line, currency));
    }
    Instant now = clock.time();
    String name = "order-" + errand.number() + "-" + setting.number();
    String regular = setting.buyer();
    String buyer = regular != null ? regular : "buyer-" + errand.number() + "-" + setting.number();
    String merchant = name(setting.merchant());
    OrderContent content =
        new OrderContent(
            market,
            name,
            currency,
            new Party(buyer, "Buyer"),
            new Party(merchant, "Merchant"),
            now,
            chance.percent(80) ? now.plus(chance.hours(12, 72)) : null,
            lines,
            new Money(currency, chance.percent(40) ? 0 : chance.between(300, 1500)),
            setting.group(),
            null,
            List.of(),
            chance.percent(35) ? new Money(currency, chance.between(200, 2500)) : null);
    Sale sale =
        new Sale(
            content,
            Order.id(market, name),
            new Actor(Role.BUYER, buyer, "Buyer", market, buyer),
            new Actor(Role.MERCHANT, merchant, "Merchant", market, merchant),
            TEMPERS.get(setting.merchant() % TEMPERS.size()));
    sale.applications = chance.between(1, 3);
    sale.often = regular != null;
    return sale;
  }

  private static OrderLine line(Chance chance, int number, Currency currency) {
    Money none = Money.zero(currency);
    long paid = chance.percent(2) ? 0 : chance.between(1, 40_000);
    Money coupon = none.withMinor(chance.percent(30) ? chance.between(1, 2000) : 0);
    Money amount = none.withMinor(paid);
    return new OrderLine(
        number,
        "sku-" + number,
        "Thing " + number,
        chance.pick(CATEGORIES),
        chance.between(1, 4),
        amount.plus(coupon),
        coupon,
        none,
        none,
        amount);
  }

  static Currency currency(String market) {
    return Currency.getInstance(
        switch (market) {
          case "DE" -> "EUR";
          case "UK-TRADE" -> "GBP";
          default -> "CNY";
        });
  }
}
