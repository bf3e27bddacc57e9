package dev.redress.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.cases.Ask;
import dev.redress.cases.Case;
import dev.redress.cases.CaseCommand;
import dev.redress.cases.CaseFile;
import dev.redress.cases.CaseId;
import dev.redress.cases.Cases;
import dev.redress.kernel.Actor;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.Refused;
import dev.redress.kernel.Role;
import dev.redress.launch.TestDatabase;
import dev.redress.orders.Direction;
import dev.redress.orders.Order;
import dev.redress.orders.OrderCommand;
import dev.redress.orders.OrderContent;
import dev.redress.orders.OrderLine;
import dev.redress.orders.ParcelReport;
import dev.redress.orders.ParcelState;
import dev.redress.orders.Party;
import dev.redress.orders.Payment;
import dev.redress.policy.CaseType;
import dev.redress.refunds.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two servers on one database, each remembering what it has read and written: neither may act on
 * what the other has changed since, nor on what was never committed.
 */
@ExtendWith(Quiet.class)
@Tag("database")
class TwoServersTest {

  private static final String MARKET = "UK-TRADE";
  private static final Actor SHOP = new Actor(Role.INTEGRATION, "key", "Shop", "", "");
  private static final Actor BUYS = new Actor(Role.BUYER, "b", "Ann", MARKET, "ann");
  private static final Actor SELLS = new Actor(Role.MERCHANT, "m", "Pots", MARKET, "pots");

  private final Deaths deaths = new Deaths();
  private final VirtualClock clock = new VirtualClock(World.BEGIN);
  private final DataSource database = TestDatabase.empty().dataSource();
  private final PostgresStore store = new PostgresStore(database, deaths);
  private final Rooms one = server();
  private final Rooms other = server();
  private final LockKey order = Order.id(MARKET, "shared");
  private int keys;

  private Rooms server() {
    Bank nobodyIsPaid =
        new Bank(null) {
          @Override
          public Answer refund(Payout payout) {
            throw new IllegalStateException("Connection refused");
          }
        };
    return Rooms.assemble(new Rooms.Outside(store, clock, nobodyIsPaid));
  }

  @BeforeEach
  void sell() {
    Money price = Money.of("GBP", 9900);
    Money none = Money.of("GBP", 0);
    List<OrderLine> lines =
        IntStream.rangeClosed(1, 2)
            .mapToObj(n -> new OrderLine(n, "p", "Pot", "home", 3, price, none, none, none, price))
            .toList();
    OrderContent content =
        new OrderContent(
            MARKET,
            "shared",
            price.currency(),
            new Party("ann", "Ann"),
            new Party("pots", "Pots"),
            World.BEGIN,
            null,
            lines,
            none,
            null,
            null,
            List.of(),
            null);
    Payment payment = new Payment("pay", Money.of("GBP", 19800), "wallet");
    one.orders().run(new OrderCommand.PlaceOrder(content, List.of(payment)), SHOP, null).orThrow();
    parcel(other, "left", ParcelState.IN_TRANSIT);
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
    store.close();
  }

  private void parcel(Rooms server, String news, ParcelState state) {
    ParcelReport report =
        new ParcelReport(news, "SF", "T1", Direction.OUTBOUND, state, clock.instant(), "");
    server.orders().run(new OrderCommand.RecordParcelEvent(order, report), SHOP, null).orThrow();
  }

  private static Ask ask(int line, boolean received) {
    return new Ask(
        received ? CaseType.RETURN_REFUND : CaseType.REFUND_ONLY,
        received ? "NO_REASON" : "NOT_RECEIVED",
        received,
        List.of(new Ask.AskLine(line, 3)),
        null,
        false,
        "It is not what I thought it would be.",
        List.of());
  }

  private Outcome run(Rooms server, CaseCommand command, Actor actor) {
    clock.set(clock.time().plus(Duration.ofMinutes(1)));
    return server.cases().run(command, actor, "k" + ++keys, null);
  }

  private Receipt apply(Rooms server, int line, boolean received) {
    return run(server, new CaseCommand.Apply(order, ask(line, received)), BUYS).orThrow();
  }

  private Outcome reject(Rooms server, CaseId id) {
    String words = "The pots were used, washed and cut; they cannot be sold again.";
    return run(server, new CaseCommand.Reject(id, "NO_REASON_EXCLUDED", words, List.of()), SELLS);
  }

  private Outcome modify(Rooms server, CaseId id) {
    return run(server, new CaseCommand.Modify(id, ask(id.number(), true)), BUYS);
  }

  /** The row, folded anew from a journal whose chain holds. */
  private void holds(CaseId id, long version) {
    Cases cases = one.cases();
    List<JournalEntry> history = cases.history(id);
    Case stored = cases.file(order).find(id).orElseThrow();
    assertThat(history).hasSize((int) version);
    for (int i = 1; i < history.size(); i++) {
      assertThat(history.get(i).previousHash()).isEqualTo(history.get(i - 1).hash());
    }
    assertThat(Cases.standings(history).lastEntry().getValue()).isEqualTo(stored);
    assertThat(other.cases().file(order)).usingRecursiveComparison().isEqualTo(cases.file(order));
  }

  /** Each has written the case before, and finds it changed by the other every time. */
  @Test
  void serversThatTakeTurnsOnACaseNeverActOnAStaleBody() {
    CaseId id = CaseId.parse(apply(one, 1, true).id());
    long version = 1;
    for (int turn = 0; turn < 12; turn++) {
      // Two steps of one server, so that it surely remembers, then two of the other.
      Rooms server = turn % 2 == 0 ? other : one;
      assertThat(reject(server, id).orThrow().version()).isEqualTo(++version);
      assertThat(modify(server, id).orThrow().version()).isEqualTo(++version);
      assertThat(reject(turn % 3 == 0 ? one : other, id)).isInstanceOf(Receipt.class);
      assertThat(modify(turn % 3 == 0 ? other : one, id)).isInstanceOf(Receipt.class);
      version += 2;
    }
    holds(id, version);
  }

  /** What one has promised of the money, and whose case is open on a line, the other knows. */
  @Test
  void serversThatTakeTurnsOnAnOrderNeverActOnAStaleBookOrOrder() {
    CaseId first = CaseId.parse(apply(one, 1, true).id());
    assertThat(run(other, new CaseCommand.Apply(order, ask(1, true)), BUYS))
        .isInstanceOf(Refused.class);
    CaseId second = CaseId.parse(apply(other, 2, true).id());
    assertThat(second.number()).isEqualTo(2);
    run(one, new CaseCommand.Withdraw(first), BUYS).orThrow();
    CaseId third = CaseId.parse(apply(other, 1, false).id());
    run(one, new CaseCommand.AgreeRefund(third), SELLS).orThrow();
    CaseFile file = other.cases().file(order);
    assertThat(file.book().payable().minor()).isEqualTo(9900);
    // The order moves on by one server; the other decides by it.
    parcel(one, "here", ParcelState.DELIVERED);
    run(other, new CaseCommand.Withdraw(second), BUYS).orThrow();
    apply(other, 2, true);
    assertThat(run(one, new CaseCommand.Apply(order, ask(2, true)), BUYS))
        .isInstanceOf(Refused.class);
    assertThat(run(one, new CaseCommand.Apply(order, ask(1, true)), BUYS))
        .isInstanceOf(Refused.class);
  }

  /** The writer goes on in the same process with what it had written and lost. */
  @Test
  void whatWasRolledBackIsNeverActedOn() {
    CaseId id = CaseId.parse(apply(one, 1, true).id());
    long version = 1;
    for (Fault at : List.of(Fault.SERVER_DIES_BEFORE_COMMIT, Fault.SERVER_DIES_BEFORE_WRITE)) {
      deaths.plan(at);
      assertThatThrownBy(() -> run(one, new CaseCommand.Withdraw(id), BUYS))
          .hasMessageContaining("The server died");
      assertThat(deaths.happened()).isTrue();
      assertThat(reject(one, id).orThrow().version()).isEqualTo(++version);
      assertThat(modify(other, id).orThrow().version()).isEqualTo(++version);
    }
    deaths.plan(Fault.SERVER_DIES_AFTER_COMMIT);
    assertThatThrownBy(() -> reject(one, id)).hasMessageContaining("The server died");
    deaths.stop();
    assertThat(reject(one, id)).isInstanceOf(Refused.class);
    assertThat(modify(one, id).orThrow().version()).isEqualTo(version + 2);
    holds(id, version + 2);
    assertThat(one.cases().file(order).book().lines()).allMatch(line -> line.withdrawals() == 0);
  }

  /** The world's auditor judges what a reader has written by whether it has read everything. */
  @Test
  void aReaderThatCouldNotReadAllHasNotCaughtUp() throws SQLException {
    JournalReader reader = one.readers().getFirst();
    try (Connection older = database.getConnection();
        Statement statement = older.createStatement()) {
      older.setAutoCommit(false);
      statement.execute("select pg_current_xact_id()");
      parcel(one, "here", ParcelState.DELIVERED);
      assertThat(store.turn(reader, false)).hasMessageContaining(reader.name());
      assertThat(store.caughtUp(reader)).isFalse();
      older.rollback();
    }
    assertThat(store.turn(reader, false)).isNull();
    assertThat(store.caughtUp(reader)).isTrue();
  }
}
