package dev.redress.orders;

import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;

/** The markets served, each with the one currency its orders are in. */
public enum Market {
  CN("CN", "CNY"),
  DE("DE", "EUR"),
  /** Wholesale among merchants: returns by agreement, long windows. */
  UK_TRADE("UK-TRADE", "GBP");

  private final String code;
  private final String currency;

  Market(String code, String currency) {
    this.code = code;
    this.currency = currency;
  }

  public Currency currency() {
    return Currency.getInstance(currency);
  }

  public static Optional<Market> of(String code) {
    return Arrays.stream(values()).filter(market -> market.code.equals(code)).findFirst();
  }
}
