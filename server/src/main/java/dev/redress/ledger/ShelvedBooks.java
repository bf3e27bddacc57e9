package dev.redress.ledger;

import dev.redress.kernel.Money;
import dev.redress.kernel.Shelf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The books in memory, where {@link Ledger} keeps them in tables. */
public final class ShelvedBooks {

  private ShelvedBooks() {}

  /** All transfers of one order, in order. */
  public record Postings(List<Posting> all) {}

  /** What merchants have, by balance and deposit account, as far as its reader has come. */
  public static final class Funds {

    private final Map<String, Money> byAccount = new HashMap<>();
    private final Map<Merchant, MerchantFunds> byMerchant = new HashMap<>();

    /** What lies in every account that anything ever moved in, in minor units. */
    public Map<String, Long> all() {
      Map<String, Long> all = new HashMap<>();
      byAccount.forEach((account, money) -> all.put(account, money.minor()));
      return all;
    }

    /** Adds to an account; a negative amount takes. */
    public void add(String account, Money amount) {
      byAccount.merge(account, amount, Money::plus);
      byMerchant.clear();
    }

    /** The same object as long as nothing has moved: every command asks for it. */
    private MerchantFunds of(OrderBook book) {
      return byMerchant.computeIfAbsent(
          new Merchant(book.market(), book.merchant()), merchant -> summed(book));
    }

    private MerchantFunds summed(OrderBook book) {
      Money none = Money.zero(book.currency());
      return new MerchantFunds(
          byAccount.getOrDefault(Accounts.balance(book.market(), book.merchant()), none),
          byAccount.getOrDefault(Accounts.deposit(book.market(), book.merchant()), none));
    }

    private record Merchant(String market, String merchant) {}
  }

  /** The order's book with its merchant's funds; null: it has none yet. */
  public static @Nullable OrderBook get(Shelf shelf) {
    OrderBook book = shelf.get(OrderBook.class);
    return book == null ? null : book.with(funds(shelf).of(book));
  }

  /** Lays down a book and what was posted to it. */
  public static void keep(Shelf shelf, OrderBook book, List<Posting> postings) {
    shelf.put(OrderBook.class, book.written());
    post(shelf, postings);
  }

  /** Lays down what was posted. */
  public static void post(Shelf shelf, List<Posting> postings) {
    if (!postings.isEmpty()) {
      List<Posting> all = new ArrayList<>(postings(shelf));
      all.addAll(postings);
      shelf.put(Postings.class, new Postings(List.copyOf(all)));
    }
  }

  /** Everything posted on an order so far. */
  public static List<Posting> postings(Shelf shelf) {
    Postings known = shelf.get(Postings.class);
    return known == null ? List.of() : known.all();
  }

  /** The funds of all merchants. */
  public static Funds funds(Shelf shelf) {
    Shelf common = shelf.common();
    Funds funds = common.get(Funds.class);
    if (funds == null) {
      funds = new Funds();
      common.put(Funds.class, funds);
    }
    return funds;
  }
}
