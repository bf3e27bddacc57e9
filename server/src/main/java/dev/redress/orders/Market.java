package dev.redress.orders;

import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;

/** The markets served, each with the one currency its orders are in. */
public enum Market {
  CN("CNY"),
  DE("EUR"),
  UK("GBP");

  private final String currency;

  Market(String currency) {
    this.currency = currency;
  }

  public Currency currency() {
    return Currency.getInstance(currency);
  }

  public static Optional<Market> of(String code) {
    return Arrays.stream(values()).filter(market -> market.name().equals(code)).findFirst();
  }
}
