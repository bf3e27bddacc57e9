package dev.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Deadlines;
import dev.redress.kernel.Journal;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReaders;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.MovableClock;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Role;
import dev.redress.launch.TestDatabase;
import dev.redress.ledger.OrderBook;
import dev.redress.orders.OrderCommand.PlaceOrder;
import dev.redress.orders.OrderCommand.RecordPayment;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Orders, groups and books on a real database, with their readers and deadlines running and a clock
 * that moves on demand.
 */
public final class OrdersWorld implements AutoCloseable {

  public static final Actor SHOP = new Actor(Role.INTEGRATION, "key-1", "Shop", "", "");

  private final HikariDataSource database;
  private final AnnotationConfigApplicationContext context;

  private OrdersWorld(HikariDataSource database, AnnotationConfigApplicationContext context) {
    this.database = database;
    this.context = context;
  }

  /** A world with an empty database of its own. */
  public static OrdersWorld open() {
    TestDatabase fresh = TestDatabase.migrated();
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(fresh.url());
    pool.setUsername(fresh.user());
    pool.setPassword(fresh.password());
    pool.setMaximumPoolSize(12);
    pool.setMinimumIdle(0);
    HikariDataSource database = new HikariDataSource(pool);
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("redress.clock.movable", "true")));
    context.registerBean(DataSource.class, () -> database);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
    context.registerBean(JsonMapper.class, JsonMapper::shared);
    context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
    context.scan("dev.redress.kernel", "dev.redress.ledger", "dev.redress.orders");
    context.refresh();
    return new OrdersWorld(database, context);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public Orders orders() {
    return bean(Orders.class);
  }

  public Groups groups() {
    return bean(Groups.class);
  }

  public JdbcClient jdbc() {
    return bean(JdbcClient.class);
  }

  public DataSource database() {
    return database;
  }

  public Instant now() {
    return bean(MovableClock.class).instant();
  }

  /** Moves the clock, and waits until everything that follows has happened. */
  public void pass(Duration time) {
    bean(MovableClock.class).advance(time);
    settle();
  }

  /** Waits until no deadline is due and every reader has read everything. */
  public void settle() {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> bean(Deadlines.class).overdue() == 0 && bean(JournalReaders.class).caughtUp());
  }

  public Outcome place(Told told) {
    return orders().run(new PlaceOrder(told.content(), told.payments()), SHOP, null);
  }

  public Outcome pay(LockKey order, String reference, long minor) {
    return orders().run(new RecordPayment(order, Told.payment(reference, minor)), SHOP, null);
  }

  public Order order(LockKey id) {
    return orders().get(id);
  }

  public OrderBook book(LockKey id) {
    return java.util.Objects.requireNonNull(orders().file(id).placed()).book();
  }

  /** Types of all events of a stream, in order; the chain of hashes is checked on the way. */
  public List<String> events(LockKey stream) {
    List<JournalEntry> entries = bean(Journal.class).of(stream, stream.text());
    assertThat(Journal.firstBroken(entries)).isZero();
    return entries.stream().map(JournalEntry::type).toList();
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
