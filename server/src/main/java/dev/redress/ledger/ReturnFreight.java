package dev.redress.ledger;

import dev.redress.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What sending goods back cost the buyer (D6): for no line, and never from the escrow, which is the
 * goods' money.
 */
public final class ReturnFreight {

  private ReturnFreight() {}

  /**
   * Plans a payment.
   *
   * @param from who pays it; null: the merchant, from its balance, else its deposit, else advanced
   *     by the platform (F10)
   */
  public static Grant plan(OrderBook book, Money amount, @Nullable String from) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException(amount + " for a return");
    }
    List<Transfer> paid = new ArrayList<>();
    Money open = amount;
    if (from == null) {
      String balance = Accounts.balance(book.market(), book.merchant());
      String deposit = Accounts.deposit(book.market(), book.merchant());
      open = draw(book, paid, balance, book.funds().balance().min(open), open);
      open = draw(book, paid, deposit, book.funds().deposit().min(open), open);
    }
    Money rest = draw(book, paid, from == null ? Accounts.ADVANCES : from, open, open);
    if (!rest.isZero()) {
      throw new IllegalStateException("Nobody funds " + rest);
    }
    return new Grant(book.refunds() + 1, amount, List.of(), List.copyOf(paid));
  }

  private static Money draw(
      OrderBook book, List<Transfer> into, String account, Money part, Money open) {
    if (!part.isPositive()) {
      return open;
    }
    into.add(
        new Transfer(account, Accounts.goodwill(book.order()), part, TransferKind.RETURN_FREIGHT));
    return open.minus(part);
  }
}
