package dev.redress.bench;

import dev.redress.cases.Ask;
import dev.redress.cases.CaseCommand;
import dev.redress.cases.CaseId;
import dev.redress.cases.Cases;
import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Role;
import dev.redress.orders.Direction;
import dev.redress.orders.Order;
import dev.redress.orders.OrderCommand;
import dev.redress.orders.OrderContent;
import dev.redress.orders.OrderLine;
import dev.redress.orders.Orders;
import dev.redress.orders.ParcelReport;
import dev.redress.orders.ParcelState;
import dev.redress.orders.Party;
import dev.redress.orders.Payment;
import dev.redress.policy.CaseType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Many orders with one open case each, told and applied for through the same doors as anybody's.
 * Then a merchant rejects and the buyer modifies, for ever: both legal, both with a new deadline.
 */
final class Market {

  /**
   * A market whose rules ask for no talk before a rejection (C3), so that two commands alternate.
   */
  static final String CODE = "UK-TRADE";

  static final String BUYER = "bench-buyer";
  static final String MERCHANT = "bench-merchant";
  static final String STATEMENT = "The goods were worn, washed and cut; they cannot be sold again.";

  private static final int AT_ONCE = 2000;
  private static final Actor SHOP = new Actor(Role.INTEGRATION, "bench", "Bench shop", "", "");
  private static final Actor BUYS = new Actor(Role.BUYER, "bench-b", "Buyer", CODE, BUYER);
  private static final Actor SELLS = new Actor(Role.MERCHANT, "bench-m", "Shop", CODE, MERCHANT);

  private final Orders orders;
  private final Cases cases;
  private final Instant now;
  private final UnaryOperator<String> buyer;

  Market(Orders orders, Cases cases, Instant now) {
    this(orders, cases, now, order -> BUYER);
  }

  private Market(Orders orders, Cases cases, Instant now, UnaryOperator<String> buyer) {
    this.orders = orders;
    this.cases = cases;
    this.now = now;
    this.buyer = buyer;
  }

  /** The same, but each order is another buyer's, whose claims are counted (B11). */
  Market ofManyBuyers() {
    return new Market(orders, cases, now, order -> BUYER + "-of-" + order);
  }

  /** Tells orders, ships them, and applies for each; answers the cases. */
  List<CaseId> open(String name, int count) {
    return open(name, count, i -> ask());
  }

  /** The same with something else asked for in each. */
  List<CaseId> open(String name, int count, IntFunction<Ask> asked) {
    List<LockKey> ids = tell(name, count);
    inParts(count, i -> apply(name, i, asked.apply(i)));
    return ids.stream().map(order -> new CaseId(order, 1)).toList();
  }

  /** Tells orders and ships them. */
  List<LockKey> tell(String name, int count) {
    List<LockKey> ids =
        IntStream.range(0, count).mapToObj(i -> Order.id(CODE, name + "-" + i)).toList();
    inParts(
        count,
        i ->
            orders.submit(
                new OrderCommand.PlaceOrder(content(name + "-" + i), List.of(payment(i))),
                SHOP,
                null));
    inParts(
        count,
        i -> orders.submit(new OrderCommand.RecordParcelEvent(ids.get(i), parcel(i)), SHOP, null));
    return ids;
  }

  /** Applies for the i-th order that was told under a name. */
  CompletableFuture<Outcome> apply(String name, int i, Ask asked) {
    String shop = name + "-" + i;
    LockKey order = Order.id(CODE, shop);
    Actor buys = new Actor(Role.BUYER, "bench-b", "Buyer", CODE, buyer.apply(shop));
    return cases.submit(new CaseCommand.Apply(order, asked), buys, order.text() + "-apply");
  }

  /** The step-th command on a case: reject, modify, reject, … */
  Outcome step(CaseId id, long step) {
    return step(id, step, id.text() + "-" + step, BUYS, SELLS);
  }

  /** The same by a case's own parties. */
  Outcome step(CaseId id, long step, String key, Actor buyer, Actor merchant) {
    return step % 2 == 0
        ? cases.run(
            new CaseCommand.Reject(id, "NO_REASON_EXCLUDED", STATEMENT, List.of()),
            merchant,
            key,
            null)
        : cases.run(new CaseCommand.Modify(id, ask()), buyer, key, null);
  }

  /** The buyer gives up. */
  void withdraw(CaseId id) {
    cases.run(new CaseCommand.Withdraw(id), BUYS, id.text() + "-withdraw", null).orThrow();
  }

  /** The buyer calls the platform, after a rejection. */
  void call(CaseId id) {
    cases
        .run(
            new CaseCommand.RequestIntervention(id, STATEMENT, List.of()),
            BUYS,
            id.text() + "-call",
            null)
        .orThrow();
  }

  private static void inParts(int count, IntFunction<CompletableFuture<Outcome>> send) {
    for (int from = 0; from < count; from += AT_ONCE) {
      List<CompletableFuture<Outcome>> sent = new ArrayList<>();
      for (int i = from; i < Math.min(count, from + AT_ONCE); i++) {
        sent.add(send.apply(i));
      }
      sent.forEach(answer -> answer.join().orThrow());
    }
  }

  private OrderContent content(String order) {
    Money price = Money.of("GBP", 9900);
    Money none = Money.of("GBP", 0);
    OrderLine line =
        new OrderLine(1, order, "Cotton shirt", "apparel", 3, price, none, none, none, price);
    return new OrderContent(
        CODE,
        order,
        Currency.getInstance("GBP"),
        new Party(buyer.apply(order), "Buyer"),
        new Party(MERCHANT, "Shop"),
        now,
        null,
        List.of(line),
        none,
        null,
        null,
        List.of(),
        null);
  }

  private static Payment payment(int i) {
    return new Payment("pay-" + i, Money.of("GBP", 9900), "wallet");
  }

  private ParcelReport parcel(int i) {
    return new ParcelReport(
        "e" + i, "SF", "T" + i, Direction.OUTBOUND, ParcelState.IN_TRANSIT, now, "");
  }

  /** The goods are to go back: a merchant's silence agrees, and the buyer ships. */
  static Ask ask() {
    return new Ask(
        CaseType.RETURN_REFUND,
        "NO_REASON",
        true,
        List.of(new Ask.AskLine(1, 3)),
        null,
        false,
        "It does not suit me.",
        List.of());
  }

  /** The goods never came: a merchant's silence is ruled for the buyer, and money is granted. */
  static Ask notReceived() {
    return new Ask(
        CaseType.REFUND_ONLY,
        "NOT_RECEIVED",
        false,
        List.of(new Ask.AskLine(1, 3)),
        null,
        false,
        "Nothing has come so far.",
        List.of());
  }
}
