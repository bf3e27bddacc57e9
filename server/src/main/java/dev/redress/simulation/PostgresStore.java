package dev.redress.simulation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.redress.evidence.EvidenceItem;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Hash;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.JournalReaders;
import dev.redress.kernel.LockKey;
import dev.redress.launch.Database;
import dev.redress.ledger.Posting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything in a PostgreSQL of its own, through the product's own statements. */
final class PostgresStore implements Backing {

  private static final String NAME = "redress_simulation";
  private static final int TRIES = 2000;

  private final HikariDataSource pool;
  private final DyingSource dying;
  private final JdbcClient jdbc;
  private final PostgresRows journal;
  private final Map<String, Long> positions = new HashMap<>();
  private @Nullable JournalReaders readers;
  private Optional<Due> next = Optional.empty();
  private boolean changed = true;

  /**
   * Migrates an empty database.
   *
   * @param database connections without a pool
   */
  PostgresStore(DataSource database, Deaths deaths) {
    Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
    HikariConfig config = new HikariConfig();
    config.setDataSource(database);
    config.setMaximumPoolSize(4);
    // Nothing here outlives the run; that commits are durable is proven elsewhere.
    config.setConnectionInitSql("set synchronous_commit = off");
    this.pool = new HikariDataSource(config);
    this.jdbc = JdbcClient.create(pool);
    this.journal = new PostgresRows(jdbc);
    this.dying = new DyingSource(pool, deaths, this::changed);
  }

  /** A database of its own beside the marketplace's, empty. */
  static DataSource fresh(Database database) throws SQLException {
    drop(database);
    execute(database, "create database " + NAME);
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(database.url().replaceFirst("/[^/?]+(\\?|$)", "/" + NAME + "$1"));
    source.setUser(database.user());
    source.setPassword(database.password());
    return source;
  }

  static void drop(Database database) throws SQLException {
    execute(database, "drop database if exists " + NAME);
  }

  private static void execute(Database database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void changed() {
    changed = true;
    journal.changed();
  }

  @Override
  public void register(GenericApplicationContext rooms) {
    DataSource source = dying.source();
    rooms.registerBean(DataSource.class, () -> source);
    rooms.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
    rooms.registerBean(
        "commandDatabase",
        DataSource.class,
        () -> source,
        definition -> ((AbstractBeanDefinition) definition).setDefaultCandidate(false));
    rooms.registerBean("sqlStorage", type("dev.redress.kernel.SqlStorage"), definition -> {});
    rooms.registerBean(
        "merchantFundsReader", type("dev.redress.ledger.MerchantFundsReader"), definition -> {});
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void assembled(GenericApplicationContext rooms) {
    readers = rooms.getBean(JournalReaders.class);
  }

  @Override
  public Optional<Due> nextDue() {
    if (changed) {
      next =
          jdbc.sql("select stream, room, due_at from deadline order by due_at, stream limit 1")
              .query((row, n) -> new Due(row.getString(1), row.getString(2), instant(row, 3)))
              .optional();
      changed = false;
    }
    return next;
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  @Override
  public Optional<Instant> due(String stream) {
    return jdbc.sql("select due_at from deadline where bucket = ? and stream = ?")
        .params(key(stream).bucket(), stream)
        .query((row, n) -> instant(row, 1))
        .optional();
  }

  private static LockKey key(String stream) {
    return LockKey.parse(stream.substring(0, LockKey.TEXT_LENGTH));
  }

  @Override
  public long events() {
    return journal.size();
  }

  @Override
  public List<JournalEntry> events(long after) {
    return journal.after(after);
  }

  @Override
  public void forgetEvents(long before) {
    journal.forget(before);
  }

  @Override
  public List<Posting> postings(LockKey order) {
    return journal.postings(order);
  }

  @Override
  public Map<String, Long> funds() {
    Map<String, Long> funds = new HashMap<>();
    jdbc.sql("select market, merchant, balance, deposit from merchant_funds")
        .query(
            row -> {
              String merchant = "merchant:" + row.getString(1) + "/" + row.getString(2);
              funds.put(merchant + ":balance", row.getLong(3));
              funds.put(merchant + ":deposit", row.getLong(4));
            });
    return funds;
  }

  @Override
  public boolean caughtUp(JournalReader reader) {
    return positions.getOrDefault(reader.name(), 0L) == journal.size();
  }

  @Override
  public @Nullable Exception turn(JournalReader reader, boolean crash) {
    long all = journal.size();
    String last = journal.lastXid();
    dying.crashReader(crash);
    try {
      // Somebody else's open transaction, such as a vacuum's, may hide the newest rows for a while.
      for (int i = 0; i < TRIES; i++) {
        if (hasPassed(reader, last)) {
          positions.put(reader.name(), all);
          return null;
        }
        Objects.requireNonNull(readers).step(reader);
      }
      return new IllegalStateException(reader.name() + " does not come to transaction " + last);
    } catch (Deaths.ServerDied died) {
      return null;
    } catch (SQLException | RuntimeException failed) {
      return failed;
    } finally {
      dying.crashReader(false);
    }
  }

  /** Whether this reader has read, or passed over, all of this transaction. */
  private boolean hasPassed(JournalReader reader, String xid) {
    return jdbc.sql(
            """
            select exists (
              select from reader r where r.name = ? and not exists (
                select from journal j where j.xid >= r.xid and j.xid <= ?::xid8
                  and (j.xid, j.stream, j.version) > (r.xid, r.stream, r.version)))
            """)
        .params(reader.name(), xid)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void exhibit(EvidenceItem item, Actor by) {
    jdbc.sql(
            """
            insert into evidence (bucket, order_id, id, sha256, media_type, bytes, width, height,
              caption, by_role, by_id, by_name, came_from, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            item.order().bucket(),
            item.order().id(),
            item.id(),
            Hash.parse(item.sha256()).bytes(),
            item.mediaType(),
            item.bytes(),
            640,
            480,
            item.caption(),
            item.byRole().name(),
            by.id(),
            item.byName(),
            "",
            item.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void readAgain(LockKey order) {
    // A database keeps everything.
  }

  @Override
  public void forget(List<LockKey> ids) {
    // A database may keep them.
  }

  @Override
  public void close() {
    pool.close();
  }
}
