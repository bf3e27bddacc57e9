package dev.redress.launch;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A database of its own for a test, on one real PostgreSQL that all tests of a build share.
 *
 * <p>{@link #migrated()} copies a template that was migrated once, which takes a tenth of a second.
 * A Spring test says {@code @ContextConfiguration(initializers = TestDatabase.ForSpring.class)}.
 *
 * @param url JDBC address
 * @param user role
 * @param password its password
 */
public record TestDatabase(String url, String user, String password) {

  private static final AtomicInteger MADE = new AtomicInteger();
  private static final long RUN = ProcessHandle.current().pid();

  /** An empty database. */
  public static TestDatabase empty() {
    return Server.make("template1");
  }

  /** A database with every migration applied. */
  public static TestDatabase migrated() {
    return Server.make(Template.NAME);
  }

  /** Connections without a pool, each a new one. */
  public DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  /** Points a Spring context at a migrated database of its own. */
  public static final class ForSpring
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestDatabase database = migrated();
      TestPropertyValues.of(
              "spring.datasource.url=" + database.url,
              "spring.datasource.username=" + database.user,
              "spring.datasource.password=" + database.password,
              "spring.datasource.hikari.maximum-pool-size=8",
              "spring.datasource.hikari.minimum-idle=0")
          .applyTo(context);
    }
  }

  private static final class Server {

    private static final EmbeddedDatabase RUNNING = start();

    private static EmbeddedDatabase start() {
      EmbeddedDatabase database =
          EmbeddedDatabase.open(
              new DatabaseSettings(Path.of("target", "test-database"), "128MB", 0), line -> {});
      Runtime.getRuntime().addShutdownHook(new Thread(database::close));
      dropLeftOvers(database);
      return database;
    }

    /** Databases of earlier builds; those of a build that still runs are refused by PostgreSQL. */
    private static void dropLeftOvers(EmbeddedDatabase database) {
      List<String> names = new ArrayList<>();
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        try (ResultSet result =
            statement.executeQuery(
                """
                SELECT d.datname FROM pg_database d
                WHERE d.datname ~ '^t_[0-9]+_'
                  AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datname = d.datname)
                """)) {
          while (result.next()) {
            names.add(result.getString(1));
          }
        }
        for (String name : names) {
          statement.execute("DROP DATABASE " + name);
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    static TestDatabase make(String template) {
      return make("t_%d_%d".formatted(RUN, MADE.incrementAndGet()), template);
    }

    static TestDatabase make(String name, String template) {
      try (Connection connection = RUNNING.connect();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "CREATE DATABASE %s TEMPLATE %s STRATEGY file_copy".formatted(name, template));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      String url = RUNNING.url().replaceFirst("[^/]+$", name);
      return new TestDatabase(url, RUNNING.user(), RUNNING.password());
    }
  }

  private static final class Template {

    static final String NAME = migrate();

    private static String migrate() {
      String name = "t_%d_migrated".formatted(RUN);
      TestDatabase database = Server.make(name, "template1");
      Flyway.configure()
          .dataSource(database.dataSource())
          .locations("classpath:db/migration")
          .load()
          .migrate();
      return name;
    }
  }
}
