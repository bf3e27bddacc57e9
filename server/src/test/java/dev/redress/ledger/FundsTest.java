package dev.redress.ledger;

import static dev.redress.orders.Told.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.RefusedException;
import dev.redress.orders.OrderCommand.CancelOrder;
import dev.redress.orders.OrderCommand.ReleaseEscrow;
import dev.redress.orders.OrdersWorld;
import dev.redress.orders.Told;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Books and merchants' money on a real database. */
@Tag("database")
class FundsTest {

  private OrdersWorld world;

  @BeforeEach
  void open() {
    world = OrdersWorld.open();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void f10OnceReleasedTheMerchantsBalanceAndThenItsDepositPay() throws SQLException {
    Told one = Told.order("F-1", world.now()).line(1, 1000).paid(1000);
    world.place(one).orThrow();
    world.orders().run(new ReleaseEscrow(one.id()), OrdersWorld.SHOP, null).orThrow();
    world.settle();
    assertThat(funds(one.id())).isEqualTo(new MerchantFunds(cny(1000), cny(0)));
    world.jdbc().sql("update merchant_funds set balance = 300").update();
    assertThat(world.bean(Audit.class).check().wrong()).containsKey("merchantFundsDiffer");
    deposit("d-1", 500);
    world.settle();
    world.orders().run(new CancelOrder(one.id()), OrdersWorld.SHOP, null).orThrow();
    world.settle();
    assertThat(
            world
                .jdbc()
                .sql(
                    """
                    select regexp_replace(debit, '^.*:(.*:)?', '') || ' ' || amount
                    from transfer where kind = 'GRANT' order by ordinal
                    """)
                .query(String.class)
                .list())
        .containsExactly("balance 300", "deposit 500", "advances 200");
  }

  @Test
  void aDepositCountsOnce() {
    assertThat(deposit("d-1", 500).events()).containsExactly("DepositMade");
    assertThat(deposit("d-1", 500).events()).isEmpty();
    world.settle();
    assertThat(world.bean(Audit.class).check().balanced()).isTrue();
    assertThat(world.jdbc().sql("select deposit from merchant_funds").query(Long.class).single())
        .isEqualTo(500);
  }

  @Test
  void f10ADepositIsForAMarketThatIsServedAndInItsCurrency() {
    assertThatThrownBy(() -> deposit("XX", cny(500)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.refused().reason()).isEqualTo(LedgerRefusal.MARKET_UNKNOWN);
              assertThat(refused.refused().details().get("markets").toString())
                  .contains("CN")
                  .contains("DE");
            });
    assertThatThrownBy(() -> deposit("DE", cny(500)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.refused().reason()).isEqualTo(LedgerRefusal.CURRENCY_WRONG));
  }

  private Receipt deposit(String market, Money amount) {
    return world
        .bean(LedgerHttp.class)
        .deposit(
            market,
            "m-1",
            new LedgerHttp.Told(amount, "elsewhere", null),
            "key-elsewhere-" + market,
            OrdersWorld.SHOP);
  }

  @Test
  void trap2ASecondGrantOnAStaleBookIsStoppedByTheUpdateItself() throws SQLException {
    Told told = Told.order("F-2", world.now()).line(2, 100).paid(100);
    world.place(told).orThrow();
    Ledger ledger = world.bean(Ledger.class);
    try (Connection tx = world.database().getConnection()) {
      OrderBook stale = ledger.load(tx, List.of(told.id())).get(told.id());
      Grant grant = stale.grant(List.of(new GrantLine(1, 1, cny(60))));
      ledger.write(tx, List.of(stale), List.of(stale.apply(grant)));
      assertThatThrownBy(() -> ledger.write(tx, List.of(stale), List.of(stale.apply(grant))))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void trap1EvenByHandNoMoreIsGrantedThanCaptured() {
    Told told = Told.order("F-3", world.now()).line(2, 100).paid(100);
    world.place(told).orThrow();
    for (String wrong :
        List.of("granted = captured + 1", "refunded = granted + 1", "refunded = -1")) {
      assertThatThrownBy(() -> world.jdbc().sql("update entitlement set " + wrong).update())
          .hasMessageMatching("(?s).*(granted_within|refunded_within|refunded_never).*");
    }
  }

  private MerchantFunds funds(LockKey order) throws SQLException {
    try (Connection tx = world.database().getConnection()) {
      return world.bean(Ledger.class).load(tx, List.of(order)).get(order).funds();
    }
  }

  private Receipt deposit(String reference, long minor) {
    return world
        .bean(LedgerHttp.class)
        .deposit(
            "CN",
            "m-1",
            new LedgerHttp.Told(cny(minor), reference, null),
            "key-" + reference + world.now(),
            OrdersWorld.SHOP);
  }
}
