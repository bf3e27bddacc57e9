package dev.redress.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The book of an order, rule by rule. */
class OrderBookTest {

  private static final Currency CNY = Currency.getInstance("CNY");
  private static final LockKey ORDER = LockKey.named("order", "CN", "B-1");

  @Test
  void b5AnySequenceOfPartialGrantsSumsExactlyToWhatWasPaid() {
    SplittableRandom dice = new SplittableRandom(20260922);
    for (int round = 0; round < 5000; round++) {
      int quantity = dice.nextInt(1, 40);
      Money paid = cny(dice.nextLong(0, 20_000));
      OrderBook book = book(cny(0), Entitlement.fresh(1, quantity, paid));
      Money sum = cny(0);
      while (book.line(1).unitsLeft() > 0) {
        int units = dice.nextInt(1, book.line(1).unitsLeft() + 1);
        Money worth = book.line(1).refundable(units);
        if (worth.isZero()) {
          // Units that are worth nothing are not granted alone; with the rest they may be.
          units = book.line(1).unitsLeft();
          worth = book.line(1).refundable(units);
        }
        if (worth.isZero()) {
          break;
        }
        sum = sum.plus(worth);
        book = book.apply(book.grant(List.of(new GrantLine(1, units, worth))));
        assertThat(sum).isEqualTo(paid.upTo(quantity - book.line(1).unitsLeft(), quantity));
      }
      assertThat(sum).as("round %d", round).isEqualTo(paid);
      assertThat(book.escrow()).isEqualTo(cny(0));
    }
  }

  @Test
  void trap22ThreeUnitsOf99Yuan99GiveThirdsThatSum() {
    OrderBook book = book(cny(0), Entitlement.fresh(1, 3, cny(9999)));
    assertThat(book.line(1).refundable(2)).isEqualTo(cny(6666));
    OrderBook after = book.apply(book.grant(List.of(new GrantLine(1, 2, cny(6666)))));
    assertThat(after.line(1).refundable(1)).isEqualTo(cny(3333));
  }

  @Test
  void trap22OneYuanInThreeLosesNoCent() {
    OrderBook book = book(cny(0), Entitlement.fresh(1, 3, cny(100)));
    List<Money> parts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Money worth = book.line(1).refundable(1);
      parts.add(worth);
      book = book.apply(book.grant(List.of(new GrantLine(1, 1, worth))));
    }
    assertThat(parts).containsExactly(cny(33), cny(34), cny(33));
  }

  @Test
  void trap3TwoGrantsTogetherCannotExceedWhatWasCaptured() {
    OrderBook book = book(cny(0), Entitlement.fresh(1, 2, cny(100)));
    OrderBook after = book.apply(book.grant(List.of(new GrantLine(1, 1, cny(60)))));
    assertThatThrownBy(() -> after.grant(List.of(new GrantLine(1, 1, cny(60)))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> book.grant(List.of(new GrantLine(1, 1, cny(60)), new GrantLine(1, 1, cny(60)))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void trap5ZeroAndNegativeAmountsAreNoGrants() {
    OrderBook book = book(cny(0), Entitlement.fresh(1, 2, cny(100)));
    for (long minor : new long[] {0, -1}) {
      assertThatThrownBy(() -> book.grant(List.of(new GrantLine(1, 1, cny(minor)))))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> book.grant(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void trap24FreightNeverPaidIsNeverRefundedAndPaidFreightIs() {
    OrderBook without = book(cny(0), Entitlement.fresh(1, 1, cny(100)));
    assertThat(without.line(0).refundable()).isEqualTo(cny(0));
    assertThatThrownBy(() -> without.grant(List.of(new GrantLine(0, 1, cny(1)))))
        .isInstanceOf(IllegalArgumentException.class);
    OrderBook with =
        book(cny(0), Entitlement.fresh(0, 1, cny(600)), Entitlement.fresh(1, 1, cny(100)));
    assertThat(with.apply(with.grant(with.everythingLeft())).refundable()).isEqualTo(cny(0));
  }

  @Test
  void f10EscrowFirstThenBalanceThenDepositThenThePlatform() {
    MerchantFunds funds = new MerchantFunds(cny(30), cny(20));
    OrderBook book = with(book(cny(60), Entitlement.fresh(1, 1, cny(100))), funds);
    Grant grant = book.grant(List.of(new GrantLine(1, 1, cny(100))));
    assertThat(grant.transfers())
        .extracting(Transfer::debit, each -> each.amount().minor())
        .containsExactly(
            tuple(Accounts.escrow(ORDER), 40L),
            tuple(Accounts.balance("CN", "m-1"), 30L),
            tuple(Accounts.deposit("CN", "m-1"), 20L),
            tuple(Accounts.ADVANCES, 10L));
    OrderBook after = book.apply(grant);
    assertThat(after.escrow()).isEqualTo(cny(0));
    assertThat(after.payable()).isEqualTo(cny(100));
    assertThat(after.funds()).isEqualTo(new MerchantFunds(cny(0), cny(0)));
    assertThat(after.canPay(cny(1))).isFalse();
  }

  @Test
  void c7ASmallPaymentIsGoneFromTheBalance() {
    MerchantFunds funds = new MerchantFunds(cny(30), cny(20));
    OrderBook book = with(book(cny(0), Entitlement.fresh(1, 1, cny(100))), funds);
    OrderBook after = book.beside(book.smallPayment(cny(25)));
    assertThat(after.funds()).isEqualTo(new MerchantFunds(cny(5), cny(20)));
  }

  @Test
  void f10ANegativeBalanceFundsNothing() {
    OrderBook book =
        with(book(cny(100), Entitlement.fresh(1, 1, cny(100))), new MerchantFunds(cny(-5), cny(0)));
    assertThat(book.grant(List.of(new GrantLine(1, 1, cny(100)))).transfers())
        .extracting(Transfer::debit)
        .containsExactly(Accounts.ADVANCES);
  }

  @Test
  void trap18SettledAndReversedBooksGoThereAndBack() {
    OrderBook book = book(cny(0), Entitlement.fresh(1, 1, cny(100)));
    Grant grant = book.grant(List.of(new GrantLine(1, 1, cny(100))));
    OrderBook granted = book.apply(grant);
    OrderBook settled = granted.settle(grant);
    assertThat(settled.payable()).isEqualTo(cny(0));
    assertThat(settled.line(1).refunded()).isEqualTo(cny(100));
    assertThatThrownBy(() -> settled.settle(grant)).isInstanceOf(IllegalArgumentException.class);
    assertThat(settled.unsettle(grant)).isEqualTo(granted);
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.api.Assertions.tuple(values);
  }

  private static Money cny(long minor) {
    return new Money(CNY, minor);
  }

  /** A book whose escrow is what was captured, less what was released already. */
  private static OrderBook book(Money released, Entitlement... lines) {
    OrderBook book = OrderBook.empty(ORDER, "CN", "m-1", CNY);
    List<Entitlement> fresh = new ArrayList<>();
    List<CaptureLine> captured = new ArrayList<>();
    for (Entitlement line : lines) {
      fresh.add(Entitlement.fresh(line.line(), line.quantity(), cny(0)));
      captured.add(new CaptureLine(line.line(), line.captured()));
    }
    OrderBook paid = book.open(fresh).capture(captured);
    return with(paid, paid.escrow().minus(released), paid.funds());
  }

  private static OrderBook with(OrderBook book, MerchantFunds funds) {
    return with(book, book.escrow(), funds);
  }

  private static OrderBook with(OrderBook book, Money escrow, MerchantFunds funds) {
    return new OrderBook(
        book.order(),
        book.market(),
        book.merchant(),
        book.currency(),
        escrow,
        book.payable(),
        book.refunds(),
        book.cases(),
        book.lines(),
        funds,
        book.exists());
  }
}
