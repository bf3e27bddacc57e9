package dev.redress.kernel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigInteger;
import java.util.Currency;

/**
 * An amount in minor units (cents, fen, pence; as many decimals as the currency has) of an ISO 4217
 * currency. May be negative as a difference; amounts that move are checked to be positive where
 * they move. Arithmetic across currencies and overflow throw: both are bugs, not input.
 */
public record Money(Currency currency, long minor) implements Comparable<Money> {

  /** From outside a currency can be missing, and an empty text is read as none. */
  public Money {
    if (currency == null) {
      throw new IllegalArgumentException("An amount without a currency");
    }
  }

  public static Money of(String currency, long minor) {
    return new Money(Currency.getInstance(currency), minor);
  }

  public static Money zero(Currency currency) {
    return new Money(currency, 0);
  }

  public Money plus(Money other) {
    requireSame(other);
    return new Money(currency, Math.addExact(minor, other.minor));
  }

  public Money minus(Money other) {
    requireSame(other);
    return new Money(currency, Math.subtractExact(minor, other.minor));
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Money withMinor(long amount) {
    return new Money(currency, amount);
  }

  @JsonIgnore
  public boolean isZero() {
    return minor == 0;
  }

  @JsonIgnore
  public boolean isPositive() {
    return minor > 0;
  }

  /**
   * What the first {@code units} of {@code ofUnits} cost, rounded half up: the cumulative split of
   * B5. Differences of two such values sum exactly to the whole, in whatever steps they are taken.
   */
  public Money upTo(long units, long ofUnits) {
    if (units < 0 || ofUnits <= 0 || units > ofUnits || minor < 0) {
      throw new IllegalArgumentException(units + " of " + ofUnits + " units of " + this);
    }
    BigInteger twice = BigInteger.valueOf(minor).multiply(BigInteger.valueOf(units)).shiftLeft(1);
    BigInteger whole = BigInteger.valueOf(ofUnits);
    return withMinor(twice.add(whole).divide(whole.shiftLeft(1)).longValueExact());
  }

  @Override
  public int compareTo(Money other) {
    requireSame(other);
    return Long.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return currency.getCurrencyCode() + " " + minor;
  }

  private void requireSame(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("Two currencies: " + this + " and " + other);
    }
  }
}
