package dev.redress.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * Starts the embedded PostgreSQL again when it has ended and nobody asked it to: killed, out of
 * memory, or stopped by a full disk. Every server on one directory keeps it; whoever holds the
 * start lock first does the work, and the others find it done.
 */
final class Keeper implements AutoCloseable {

  private static final Duration BACK_OFF = Duration.ofSeconds(1);
  private static final Duration TO_FINISH = Duration.ofSeconds(30);

  private final DataDirectory directory;
  private final DatabaseSettings settings;
  private final Consumer<String> say;
  private final Thread thread;
  private volatile boolean over;
  private String said = "";

  /**
   * Begins to watch.
   *
   * @param settings with the port on which everybody expects it
   */
  Keeper(DataDirectory directory, DatabaseSettings settings, Consumer<String> say) {
    this.directory = directory;
    this.settings = settings;
    this.say = say;
    this.thread = Thread.ofPlatform().daemon().name("postgresql-keeper").start(this::keep);
  }

  private void keep() {
    while (!over) {
      try {
        Optional<Postmaster> running = Postmaster.on(directory.cluster());
        if (running.isPresent()) {
          running.get().process().onExit().get();
        }
        if (!over) {
          startAgain();
        }
      } catch (InterruptedException e) {
        return;
      } catch (IOException | ExecutionException | RuntimeException e) {
        // Whatever it is, nobody else will start PostgreSQL: said, and tried again.
        sayOnce(String.valueOf(e.getMessage()));
        if (!paused()) {
          return;
        }
      }
    }
  }

  private void startAgain() throws IOException {
    try (DataDirectory.Lock starting = directory.exclusively()) {
      if (over || !starting.held() || Postmaster.on(directory.cluster()).isPresent()) {
        return;
      }
      sayOnce("PostgreSQL has ended, although nobody stopped it: starting it again.");
      Cluster.start(directory, settings);
      sayOnce("PostgreSQL runs again.");
    }
  }

  /** A disk that stays full is said once, not every second. */
  private void sayOnce(String line) {
    if (!line.equals(said)) {
      said = line;
      say.accept(line);
    }
  }

  private static boolean paused() {
    try {
      Thread.sleep(BACK_OFF);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** Ends the watch; PostgreSQL may be stopped from now on. */
  @Override
  public void close() {
    over = true;
    thread.interrupt();
    try {
      thread.join(TO_FINISH);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
