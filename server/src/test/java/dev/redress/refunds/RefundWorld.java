package dev.redress.refunds;

import dev.redress.RedressServer;
import dev.redress.kernel.Actor;
import dev.redress.kernel.DatabaseException;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReaders;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Role;
import dev.redress.ledger.Accounts;
import dev.redress.ledger.Grant;
import dev.redress.ledger.GrantLine;
import dev.redress.ledger.Ledger;
import dev.redress.ledger.OrderBook;
import dev.redress.ledger.Posting;
import dev.redress.orders.OrderCommand;
import dev.redress.orders.OrderContent;
import dev.redress.orders.OrderLine;
import dev.redress.orders.Orders;
import dev.redress.orders.Party;
import dev.redress.orders.Payment;
import dev.redress.refunds.WalletFaults.Fault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running server, paid orders on it, and a wallet that does what the test says. */
final class RefundWorld {

  static final Actor SYSTEM = Actor.system("test");
  static final Actor OPERATOR = new Actor(Role.OPERATOR, "op", "Op", "", "");
  private static final Actor SHOP = new Actor(Role.INTEGRATION, "shop", "Shop", "", "");
  private static final AtomicInteger ORDERS = new AtomicInteger();

  final RedressServer server;
  final Refunds refunds;
  final Wallet wallet;
  private final Map<String, Queue<Fault>> plan = new ConcurrentHashMap<>();
  private final Queue<String> calls = new ConcurrentLinkedQueue<>();
  volatile Runnable duringCall = () -> {};

  RefundWorld(RedressServer server) {
    this.server = server;
    this.refunds = server.bean(Refunds.class);
    this.wallet = server.bean(Wallet.class);
    server.bean(WalletFaults.class).plan(this::fault);
  }

  private Fault fault(String reference) {
    calls.add(reference);
    duringCall.run();
    Queue<Fault> planned = plan.get(reference);
    Fault next = planned == null ? null : planned.poll();
    return next == null ? Fault.NONE : next;
  }

  /** What happens to the calls with this reference, one after the other; then nothing. */
  void plan(String reference, Fault... faults) {
    plan.put(reference, new ConcurrentLinkedQueue<>(List.of(faults)));
  }

  /** How the wallet was called about a refund, in order. */
  List<String> calls(RefundId id) {
    return calls.stream().filter(reference -> id.attempt(reference) > 0).toList();
  }

  /** An order of three things for 10.00 each and one for 5.00, paid. */
  LockKey paidOrder() {
    String number = "refund-test-" + ORDERS.incrementAndGet();
    Money none = cny(0);
    OrderContent content =
        new OrderContent(
            "CN",
            number,
            Currency.getInstance("CNY"),
            new Party(buyer(number), "Li"),
            new Party("m1", "Shop"),
            server.now(),
            null,
            List.of(
                new OrderLine(1, "a", "A", "home", 3, cny(3000), none, none, none, cny(3000)),
                new OrderLine(2, "b", "B", "home", 1, cny(500), none, none, none, cny(500))),
            none,
            null,
            null,
            List.of(),
            null);
    Payment payment = new Payment("pay-" + number, cny(3500), "wallet");
    OrderCommand place = new OrderCommand.PlaceOrder(content, List.of(payment));
    server.bean(Orders.class).run(place, SHOP, null).orThrow();
    return place.key();
  }

  /** The shop cancels: everything is granted back by an event of the order. */
  RefundId cancel(LockKey order) {
    server.bean(Orders.class).run(new OrderCommand.CancelOrder(order), SHOP, null).orThrow();
    return new RefundId(order, 1);
  }

  /** Grants and starts a refund by hand. */
  RefundId start(LockKey order, GrantLine line) {
    Grant grant = grant(order, line);
    RefundId id = new RefundId(order, grant.refund());
    refunds.run(new RefundCommand.StartRefund(id, terms(order, grant)), SYSTEM).orThrow();
    return id;
  }

  RefundId startOne(LockKey order) {
    return start(order, new GrantLine(1, 1, cny(1000)));
  }

  private RefundCommand.Terms terms(LockKey order, Grant grant) {
    String buyer = server.bean(Orders.class).get(order).buyer().id();
    return new RefundCommand.Terms(
        order.text(), "CN", buyer, "wallet", grant.amount(), grant.lines());
  }

  private Grant grant(LockKey order, GrantLine line) {
    Ledger ledger = server.bean(Ledger.class);
    try (Connection tx = server.bean(DataSource.class).getConnection()) {
      tx.setAutoCommit(false);
      Orders.lockOnly(tx, List.of(order));
      OrderBook book = ledger.load(tx, List.of(order)).get(order);
      Grant grant = book.grant(List.of(line));
      ledger.write(tx, List.of(book), List.of(book.apply(grant)));
      String stream = order.text() + "-test";
      ledger.post(
          tx, List.of(new Posting(order, stream, grant.refund(), server.now(), grant.transfers())));
      tx.commit();
      return grant;
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  Outcome begin(RefundId id, int attempt) {
    return refunds.run(new RefundCommand.BeginCall(id, id.reference(attempt)), SYSTEM);
  }

  Outcome record(RefundId id, int attempt, Answer answer) {
    return refunds.run(new RefundCommand.RecordOutcome(id, id.reference(attempt), answer), SYSTEM);
  }

  PaymentProvider.Payout payout(RefundId id, int attempt) {
    Refund refund = get(id);
    return new PaymentProvider.Payout(
        id.reference(attempt),
        id.order(),
        refund.terms().market(),
        refund.terms().buyer(),
        refund.terms().amount());
  }

  Refund get(RefundId id) {
    return refunds.find(id).orElseThrow();
  }

  void awaitState(RefundId id, RefundState.Name state) {
    server.eventually(
        () -> refunds.find(id).map(found -> found.state().name()).orElse(null), state);
  }

  List<String> events(RefundId id) {
    return history(id).stream().map(JournalEntry::type).toList();
  }

  List<JournalEntry> history(RefundId id) {
    return server.bean(Journal.class).of(id.order(), id.text());
  }

  OrderBook book(LockKey order) {
    try (Connection connection = server.bean(DataSource.class).getConnection()) {
      return server.bean(Ledger.class).load(connection, List.of(order)).get(order);
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /** What the buyer of an order has in the wallet. */
  Money credited(LockKey order) {
    return wallet.credited("CN", server.bean(Orders.class).get(order).buyer().id(), "CNY");
  }

  /** What the order's transfers have left on its account of granted money. */
  Money payable(LockKey order) {
    String account = Accounts.payable(order);
    return cny(
        server
            .bean(JdbcClient.class)
            .sql(
                """
                select coalesce(sum(case when credit = :a then amount else -amount end), 0)::bigint
                from transfer where bucket = :bucket and (credit = :a or debit = :a)
                """)
            .param("a", account)
            .param("bucket", order.bucket())
            .query(Long.class)
            .single());
  }

  long executions(RefundId id) {
    return server
        .bean(JdbcClient.class)
        .sql("select count(*) from transfer where bucket = ? and stream = ? and kind = 'EXECUTION'")
        .params(id.order().bucket(), id.text())
        .query(Long.class)
        .single();
  }

  /** Readers stop, as they do when the process dies; returns when none is at work any more. */
  void stopReaders() {
    server.bean(JournalReaders.class).stop();
    for (String reader : List.of("refund-starter", "refund-caller", "refund-teller")) {
      try (Connection tx = server.bean(DataSource.class).getConnection()) {
        tx.setAutoCommit(false);
        try (PreparedStatement turn =
            tx.prepareStatement("select pg_advisory_xact_lock(7365, hashtext(?))")) {
          turn.setString(1, reader);
          turn.execute();
        }
        tx.rollback();
      } catch (SQLException e) {
        throw new DatabaseException(e);
      }
    }
  }

  void startReaders() {
    server.bean(JournalReaders.class).start();
  }

  /** The caller reads everything once more, as after a crash before its position was kept. */
  void forgetPositionOfCaller() {
    server
        .bean(JdbcClient.class)
        .sql("update reader set xid = '0', stream = '', version = 0 where name = 'refund-caller'")
        .update();
  }

  private static String buyer(String order) {
    return "b-" + order;
  }

  static Money cny(long minor) {
    return Money.of("CNY", minor);
  }
}
