package dev.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.RedressServer;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.ledger.Accounts;
import dev.redress.ledger.Audit;
import dev.redress.ledger.Entitlement;
import dev.redress.ledger.OrderBook;
import dev.redress.orders.OrderCommand.ConfirmReceived;
import dev.redress.orders.OrderCommand.PlaceOrder;
import dev.redress.orders.OrderContent;
import dev.redress.orders.OrderLine;
import dev.redress.orders.Orders;
import dev.redress.orders.Party;
import dev.redress.orders.Payment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Real orders on the running server, for tests in which many do things at once. The people are
 * those of {@link CaseWorld}.
 */
final class RaceWorld {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Actor SHOP = new Actor(Role.INTEGRATION, "key-1", "Shop", "", "");

  private final RedressServer server = RedressServer.running();
  private final Cases cases = server.bean(Cases.class);
  private final Orders orders = server.bean(Orders.class);

  Cases cases() {
    return cases;
  }

  Orders orders() {
    return orders;
  }

  RedressServer server() {
    return server;
  }

  private static Money yuan(long minor) {
    return Money.of("CNY", minor);
  }

  /** A paid and received order with lines of three units, paid as given. */
  LockKey order(long... paid) {
    String name = "race-" + NUMBER.incrementAndGet();
    List<OrderLine> lines = new ArrayList<>();
    long total = 0;
    for (long each : paid) {
      Money price = yuan(each);
      Money none = yuan(0);
      int number = lines.size() + 1;
      lines.add(new OrderLine(number, "sku", "杯子", "home", 3, price, none, none, none, price));
      total += each;
    }
    Instant placed = server.now().minus(Duration.ofDays(1));
    OrderContent content =
        new OrderContent(
            "CN",
            name,
            yuan(0).currency(),
            new Party(CaseWorld.BUYER.party(), "李雷"),
            new Party(CaseWorld.MERCHANT.party(), "杯子铺"),
            placed,
            null,
            lines,
            yuan(0),
            null,
            null,
            List.of(),
            null);
    Payment payment = new Payment("pay-" + name, yuan(total), "wallet");
    orders.run(new PlaceOrder(content, List.of(payment)), SHOP, null).orThrow();
    LockKey order = dev.redress.orders.Order.id("CN", name);
    orders.run(new ConfirmReceived(order, placed.plusSeconds(60)), SHOP, null).orThrow();
    return order;
  }

  Outcome run(CaseCommand command, Actor actor, @Nullable String key) {
    return cases.run(command, actor, key, null);
  }

  /** Waits until nothing is due, every reader has read everything, and no money is on its way. */
  void settle(List<LockKey> of) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> server.isSettled() && of.stream().allMatch(this::isPaid));
  }

  private boolean isPaid(LockKey order) {
    CaseFile file = cases.file(order);
    return file.book().payable().isZero()
        && file.cases().values().stream().noneMatch(Case::isMoneyUnderWay);
  }

  /**
   * The auditor: everything that is stored about an order is recomputed from the journal and from
   * the transfers alone (V1, O2, F10).
   */
  void audit(LockKey order) {
    CaseFile file = cases.file(order);
    OrderBook book = file.book();
    Money granted = yuan(0);
    for (Case stored : file.cases().values()) {
      assertThat(folded(stored.id())).isEqualTo(stored);
      granted = granted.plus(stored.granted());
      if (!stored.stillOpen()) {
        assertThat(stored.refunds()).allMatch(Case.Payment::settled);
      }
    }
    for (Entitlement line : book.lines()) {
      assertThat(line.granted()).isLessThanOrEqualTo(line.captured());
      assertThat(line.refunded()).isEqualTo(line.granted());
      assertThat(line.unitsGranted()).isLessThanOrEqualTo(line.quantity());
      Case owner = file.cases().get(line.openCase());
      assertThat(line.openCase() == 0 || owner.stillOpen()).isTrue();
    }
    assertThat(book.granted()).isEqualTo(granted);
    assertThat(balance(order, Accounts.escrow(order))).isEqualTo(book.escrow().minor());
    assertThat(balance(order, Accounts.payable(order))).isEqualTo(book.payable().minor());
    server.eventually(() -> server.bean(Audit.class).check().balanced());
    assertThat(-balance(order, Accounts.clearing("wallet")))
        .isEqualTo(book.captured().minus(granted).minor());
  }

  private Case folded(CaseId id) {
    List<JournalEntry> entries = server.bean(Journal.class).of(id.order(), id.text());
    assertThat(Journal.firstBroken(entries)).as("chain of %s", id).isZero();
    Case now = null;
    for (JournalEntry each : entries) {
      CaseEvent event = each.among(CaseEvent.class);
      StreamHead head = new StreamHead(each.stream(), each.version(), each.hash());
      now = CaseFold.fold(now, new Stamped<>(head, each.at(), each.actor(), event));
    }
    return Objects.requireNonNull(now);
  }

  /** What an account has by the transfers of this order's streams. */
  long balance(LockKey order, String account) {
    return server
        .bean(JdbcClient.class)
        .sql(
            """
            select coalesce(sum(case when credit = ? then amount else -amount end), 0) from transfer
            where bucket = ? and stream like ? and (credit = ? or debit = ?)
            """)
        .params(account, order.bucket(), order.text() + "%", account, account)
        .query(Long.class)
        .single();
  }
}
