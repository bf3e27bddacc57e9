package dev.redress.refunds;

import dev.redress.kernel.Money;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The platform's own wallet, where it takes instead of giving: what the wallet lacks comes from the
 * card behind it. Rows and transactions of its own, one row per reference, like {@link Wallet}.
 */
@Component
final class WalletChargeStore implements ChargeProvider {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final WalletFaults faults;

  WalletChargeStore(JdbcClient jdbc, Clock clock, WalletFaults faults) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.faults = faults;
  }

  @Override
  public String name() {
    return Wallet.NAME;
  }

  @Override
  public Answer charge(Charge charge) {
    WalletFaults.Fault fault = faults.of(charge.reference());
    return switch (fault) {
      case BROKEN_BEFORE_PAYING -> throw new IllegalStateException("Connection refused");
      case REFUSED -> new Answer.Failed("DECLINED", false);
      case REFUSED_FOR_GOOD -> new Answer.Failed("CLOSED", true);
      case PENDING -> new Answer.Unknown("PENDING");
      case BROKEN_AFTER_PAYING -> {
        take(charge);
        throw new IllegalStateException("Connection reset");
      }
      case NONE -> {
        take(charge);
        yield taken(charge).equals(charge.amount())
            ? Answer.SUCCEEDED
            : new Answer.Failed("REFERENCE_REUSED", true);
      }
    };
  }

  private void take(Charge charge) {
    jdbc.sql(
            """
            insert into wallet_charge (bucket, reference, market, buyer, currency, amount, at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (bucket, reference) do nothing
            """)
        .params(
            charge.order().bucket(),
            charge.reference(),
            charge.market(),
            charge.buyer(),
            charge.amount().currency().getCurrencyCode(),
            charge.amount().minor(),
            clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
        .update();
  }

  private Money taken(Charge charge) {
    return jdbc.sql("select currency, amount from wallet_charge where bucket = ? and reference = ?")
        .params(charge.order().bucket(), charge.reference())
        .query((row, n) -> Money.of(row.getString("currency"), row.getLong("amount")))
        .single();
  }
}
