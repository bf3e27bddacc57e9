package dev.redress.refunds;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The platform's own wallet as a payment provider: credits buyers, once per reference. It keeps its
 * own rows in transactions of its own and shares nothing with the books, so that it can fail in
 * every way in which a bank can.
 */
@Component
public final class Wallet implements PaymentProvider {

  static final String NAME = "wallet";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final WalletFaults faults;

  Wallet(JdbcClient jdbc, Clock clock, WalletFaults faults) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.faults = faults;
  }

  private enum State {
    PAID,
    PENDING,
    REFUSED,
    BOUNCED
  }

  private record Credit(State state, String code, String currency, long amount) {

    Answer answer() {
      return switch (state) {
        case PAID -> Answer.SUCCEEDED;
        case PENDING -> new Answer.Unknown("PENDING");
        case REFUSED -> new Answer.Failed(code, code.equals("CLOSED"));
        case BOUNCED -> new Answer.Failed(code, false);
      };
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Answer refund(Payout payout) {
    WalletFaults.Fault fault = faults.of(payout.reference());
    switch (fault) {
      case BROKEN_BEFORE_PAYING -> throw new IllegalStateException("Connection refused");
      case NONE, BROKEN_AFTER_PAYING -> credit(payout, State.PAID, "");
      case REFUSED -> credit(payout, State.REFUSED, "DECLINED");
      case REFUSED_FOR_GOOD -> credit(payout, State.REFUSED, "CLOSED");
      case PENDING -> credit(payout, State.PENDING, "");
    }
    if (fault == WalletFaults.Fault.BROKEN_AFTER_PAYING) {
      throw new IllegalStateException("Connection reset");
    }
    Credit credit = find(payout.reference()).orElseThrow();
    Money amount = Money.of(credit.currency(), credit.amount());
    return amount.equals(payout.amount())
        ? credit.answer()
        : new Answer.Failed("REFERENCE_REUSED", true);
  }

  @Override
  public Answer ask(String reference) {
    return find(reference).map(Credit::answer).orElse(Answer.NOT_FOUND);
  }

  /** What a buyer has been credited in all. */
  public Money credited(String market, String buyer, String currency) {
    long minor =
        jdbc.sql(
                """
                select coalesce(sum(amount), 0)::bigint from wallet_refund
                where market = ? and buyer = ? and currency = ? and state = 'PAID'
                """)
            .params(market, buyer, currency)
            .query(Long.class)
            .single();
    return Money.of(currency, minor);
  }

  /** A pending payment goes through. */
  public void complete(String reference) {
    move(reference, State.PENDING, State.PAID, "");
  }

  /** A pending payment is declined. */
  public void decline(String reference) {
    move(reference, State.PENDING, State.REFUSED, "DECLINED");
  }

  /** A payment that had succeeded comes back. */
  public void bounce(String reference) {
    move(reference, State.PAID, State.BOUNCED, "BOUNCED");
  }

  private void credit(Payout payout, State state, String code) {
    jdbc.sql(
            """
            insert into wallet_refund
              (bucket, reference, market, buyer, currency, amount, state, code, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (bucket, reference) do nothing
            """)
        .params(
            payout.order().bucket(),
            payout.reference(),
            payout.market(),
            payout.buyer(),
            payout.amount().currency().getCurrencyCode(),
            payout.amount().minor(),
            state.name(),
            code,
            clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
        .update();
  }

  private Optional<Credit> find(String reference) {
    return jdbc.sql(
            """
            select state, code, currency, amount from wallet_refund
            where bucket = ? and reference = ?
            """)
        .params(bucket(reference), reference)
        .query(Credit.class)
        .optional();
  }

  private void move(String reference, State from, State to, String code) {
    int moved =
        jdbc.sql(
                """
                update wallet_refund set state = ?, code = ?
                where bucket = ? and reference = ? and state = ?
                """)
            .params(to.name(), code, bucket(reference), reference, from.name())
            .update();
    if (moved != 1) {
      throw new IllegalStateException(reference + " is not " + from);
    }
  }

  /** The order, and with it the bucket, is the first part of every reference. */
  private static short bucket(String reference) {
    return LockKey.parse(reference.substring(0, 32)).bucket();
  }
}
