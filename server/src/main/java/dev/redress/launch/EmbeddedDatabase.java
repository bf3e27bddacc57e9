package dev.redress.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL brought along, its data kept under {@code --data}, every durability setting on.
 *
 * <p>Whoever comes first starts it; others on the same data join it; the last one to leave stops
 * it. When its users were killed, it goes on running, and the next start adopts it. When it is
 * killed itself, its users start it again.
 */
final class EmbeddedDatabase implements Database {

  static final String HOST = "127.0.0.1";
  static final String NAME = "redress";
  static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String STARTING_UP = "57P03";
  private static final String CANNOT_CONNECT = "08001";

  private final DataDirectory directory;
  private final DataDirectory.Lock use;
  private final Consumer<String> say;
  private final DatabaseSettings settings;
  private final String password;
  private final AtomicBoolean closed = new AtomicBoolean();
  private @Nullable Keeper keeper;

  private EmbeddedDatabase(
      DataDirectory directory,
      DataDirectory.Lock use,
      Consumer<String> say,
      DatabaseSettings settings,
      String password) {
    this.directory = directory;
    this.use = use;
    this.say = say;
    this.settings = settings;
    this.password = password;
  }

  /**
   * Starts, joins or adopts PostgreSQL.
   *
   * @param settings where and how large
   * @param say gets each line that a person should read
   */
  static EmbeddedDatabase open(DatabaseSettings settings, Consumer<String> say) {
    DataDirectory directory = DataDirectory.claim(settings.data(), Cluster.BYTES_NEEDED);
    try (DataDirectory.Lock starting = directory.exclusively()) {
      boolean unused = directory.unused();
      Optional<Postmaster> running = Postmaster.on(directory.cluster());
      boolean fresh = running.isEmpty() && Cluster.begin(directory);
      int port = running.map(Postmaster::port).orElseGet(() -> Cluster.start(directory, settings));
      running
          .filter(postmaster -> unused)
          .ifPresent(
              left ->
                  say.accept(
                      "Adopted PostgreSQL (process %d), which an earlier Redress left running."
                          .formatted(left.pid())));
      EmbeddedDatabase database =
          new EmbeddedDatabase(
              directory,
              directory.join(),
              say,
              settings.on(port),
              Files.readString(directory.passwordFile()));
      try {
        database.makeReady(fresh);
      } catch (CannotStart | SQLException refused) {
        database.leave();
        throw refused;
      }
      database.keeper = new Keeper(directory, database.settings, say);
      return database;
    } catch (IOException | SQLException e) {
      throw Cluster.failed(directory, e);
    }
  }

  /**
   * Waits until it answers, makes our database in a new cluster, and asserts that nothing can be
   * lost.
   */
  private void makeReady(boolean fresh) throws IOException, SQLException {
    if (fresh) {
      try (Connection connection = patiently("postgres", "postgres");
          Statement statement = connection.createStatement()) {
        // The password is hexadecimal by construction, so it needs no quoting.
        statement.execute("CREATE ROLE redress LOGIN CREATEDB PASSWORD '%s'".formatted(password));
        statement.execute("CREATE DATABASE redress OWNER redress");
      }
      Files.delete(directory.making());
    }
    try (Connection connection = patiently(NAME, user())) {
      Durability.check(connection);
    }
  }

  /**
   * Connects, waiting while PostgreSQL is still starting, which after a crash can take its time.
   */
  private Connection patiently(String database, String role) throws IOException, SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return DriverManager.getConnection(address(database), role, password);
      } catch (SQLException e) {
        boolean starting =
            STARTING_UP.equals(e.getSQLState()) || CANNOT_CONNECT.equals(e.getSQLState());
        if (!starting || System.nanoTime() > end) {
          throw e;
        }
        if (Postmaster.on(directory.cluster()).isEmpty()) {
          // The one that was found here was about to die.
          Cluster.start(directory, settings);
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while waiting for PostgreSQL.", e);
    }
  }

  private String address(String database) {
    return "jdbc:postgresql://%s:%d/%s".formatted(HOST, settings.port(), database);
  }

  /** Where our database is when PostgreSQL listens on that port. */
  static String address(int port) {
    return "jdbc:postgresql://%s:%d/%s".formatted(HOST, port, NAME);
  }

  @Override
  public String url() {
    return address(NAME);
  }

  @Override
  public String user() {
    return NAME;
  }

  @Override
  public String password() {
    return password;
  }

  /** Leaves, once; stops PostgreSQL when nobody else is left. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    if (keeper != null) {
      keeper.close();
    }
    try (DataDirectory.Lock stopping = directory.exclusively()) {
      leave();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void leave() throws IOException {
    use.close();
    Optional<Postmaster> running = Postmaster.on(directory.cluster());
    if (directory.unused() && running.isPresent() && !running.get().stop()) {
      say.accept("PostgreSQL (process %d) is still stopping.".formatted(running.get().pid()));
    }
  }
}
