package dev.redress.kernel;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.redress.Horizon;
import dev.redress.launch.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The smallest room there can be, on a real database: numbers that are added to. What the command
 * log, the journal and its readers promise is proven on it, away from every rule of the product.
 */
final class TallyWorld implements AutoCloseable {

  static final Actor ANNA = new Actor(Role.BUYER, "anna", "Anna", "CN", "anna");
  static final Actor BELA = new Actor(Role.BUYER, "bela", "Béla", "CN", "bela");

  /** Adding this breaks the rules themselves; adding {@link #UNWRITABLE} only the writing. */
  static final long UNDECIDABLE = 13;

  static final long UNWRITABLE = 666;

  private final HikariDataSource database;
  private final MovableClock clock;
  private final CommandLog<Tally, Sum, Added> log;
  private final BackPressure pressure;

  /** Adds to a number; negative amounts are refused. */
  record Tally(LockKey key, long amount) implements Command {}

  record Added(long amount) implements Event {}

  record Sum(LockKey key, long total, StreamHead head) {}

  TallyWorld(int writers) {
    TestDatabase fresh = TestDatabase.migrated();
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(fresh.url());
    pool.setUsername(fresh.user());
    pool.setPassword(fresh.password());
    pool.setMaximumPoolSize(8);
    pool.setMinimumIdle(0);
    database = new HikariDataSource(pool);
    clock = new MovableClock(java.time.Clock.systemUTC(), Duration.ZERO);
    jdbc()
        .sql(
            """
            create table tally (bucket smallint not null, id uuid not null, total bigint not null,
              version bigint not null, hash bytea not null, primary key (bucket, id))
            """)
        .update();
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    CommandMeter meter = new CommandMeter(meters);
    pressure = new BackPressure(meters);
    log =
        new CommandLog<>(
            new Room(),
            new CommandLogs.Surroundings(
                new SqlStorage(database), clock, meter, (room, types) -> {}, pressure),
            writers);
  }

  static LockKey key(String name) {
    return LockKey.named("tally", "CN", name);
  }

  BackPressure pressure() {
    return pressure;
  }

  HikariDataSource database() {
    return database;
  }

  JdbcClient jdbc() {
    return JdbcClient.create(database);
  }

  MovableClock clock() {
    return clock;
  }

  Outcome add(String name, long amount, @Nullable String idempotencyKey) {
    return log.run(envelope(name, amount, idempotencyKey));
  }

  CompletableFuture<Outcome> submit(String name, long amount, @Nullable String idempotencyKey) {
    return log.submit(envelope(name, amount, idempotencyKey));
  }

  Outcome addIf(String name, long amount, long version) {
    return log.run(new Envelope<>(new Tally(key(name), amount), ANNA, null, version));
  }

  private static Envelope<Tally> envelope(String name, long amount, @Nullable String key) {
    return Envelope.of(new Tally(key(name), amount), ANNA, key);
  }

  long total(String name) {
    return log.read(key(name)).total();
  }

  List<JournalEntry> journal(String name) {
    return new Journal(jdbc()).of(key(name), key(name).text());
  }

  /**
   * Holds a number's lock, so that whatever is sent meanwhile waits and is then decided together.
   */
  Connection hold(String name) throws SQLException {
    Connection tx = database.getConnection();
    tx.setAutoCommit(false);
    new Room().lock(tx, List.of(key(name)));
    return tx;
  }

  /** A reader's turn, once it can read all that was written. */
  int step(ReaderLoop reader) throws SQLException {
    Horizon.passed(jdbc());
    return reader.step();
  }

  @Override
  public void close() {
    log.close();
    database.close();
  }

  private static final class Room implements CommandHandler<Tally, Sum, Added> {

    @Override
    public String room() {
      return "tally";
    }

    @Override
    public Class<Added> eventRoot() {
      return Added.class;
    }

    @Override
    public Map<LockKey, Sum> lock(Connection tx, List<LockKey> sorted) throws SQLException {
      for (LockKey each : sorted) {
        try (PreparedStatement insert =
                tx.prepareStatement(
                    "insert into tally values (?, ?, 0, 0, ?) on conflict do nothing");
            PreparedStatement select =
                tx.prepareStatement(
                    "select 1 from tally where bucket = ? and id = ? for no key update")) {
          insert.setShort(1, each.bucket());
          insert.setObject(2, each.id());
          insert.setBytes(3, Hash.NONE.bytes());
          insert.executeUpdate();
          select.setShort(1, each.bucket());
          select.setObject(2, each.id());
          select.executeQuery().close();
        }
      }
      return load(tx, sorted);
    }

    @Override
    public Map<LockKey, Sum> load(Connection tx, Collection<LockKey> keys) throws SQLException {
      Map<LockKey, Sum> sums = new HashMap<>();
      for (LockKey key : keys) {
        sums.put(key, new Sum(key, 0, StreamHead.begin(key.text())));
        try (PreparedStatement select =
            tx.prepareStatement(
                "select total, version, hash from tally where bucket = ? and id = ?")) {
          select.setShort(1, key.bucket());
          select.setObject(2, key.id());
          try (ResultSet row = select.executeQuery()) {
            if (row.next()) {
              Hash hash = Hash.of(row.getBytes(3));
              StreamHead head = new StreamHead(key.text(), row.getLong(2), hash);
              sums.put(key, new Sum(key, row.getLong(1), head));
            }
          }
        }
      }
      return sums;
    }

    @Override
    public StreamHead head(Sum sum, Tally command) {
      return sum.head();
    }

    @Override
    public Decision<Added> decide(Sum sum, Tally command, Actor actor, Instant now) {
      if (command.amount() == UNDECIDABLE) {
        throw new IllegalStateException("A bug in a rule");
      }
      return command.amount() < 0 || sum.total() + command.amount() > 1000
          ? Decision.refuse(KernelRefusal.FORBIDDEN)
          : Decision.accept(new Added(command.amount()));
    }

    @Override
    public Sum evolve(Sum sum, Stamped<Added> event) {
      return new Sum(sum.key(), sum.total() + event.event().amount(), event.head());
    }

    @Override
    public String stateOf(Sum sum, String stream) {
      return Long.toString(sum.total());
    }

    @Override
    public @Nullable Instant wakeAt(Sum sum, String stream) {
      return null;
    }

    @Override
    public void write(Connection tx, List<Change<Sum, Added>> changes) throws SQLException {
      for (Change<Sum, Added> change : changes) {
        if (change.events().stream().anyMatch(each -> each.event().amount() == UNWRITABLE)) {
          throw new SQLException("A row that cannot be written");
        }
        try (PreparedStatement update =
            tx.prepareStatement(
                """
                update tally set total = ?, version = ?, hash = ?
                where bucket = ? and id = ? and version = ?
                """)) {
          update.setLong(1, change.after().total());
          update.setLong(2, change.after().head().version());
          update.setBytes(3, change.after().head().hash().bytes());
          update.setShort(4, change.key().bucket());
          update.setObject(5, change.key().id());
          update.setLong(6, change.before().head().version());
          if (update.executeUpdate() != 1) {
            throw new IllegalStateException("Somebody wrote past the lock");
          }
        }
      }
    }
  }
}
