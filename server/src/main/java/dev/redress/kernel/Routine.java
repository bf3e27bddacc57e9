package dev.redress.kernel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * What is done again and again beside the commands: a step, a rest where it found nothing to do,
 * and a longer one while the database is away. A step that fails is repeated and ends nothing.
 */
public final class Routine {

  private static final Logger LOG = LoggerFactory.getLogger(Routine.class);
  private static final Duration BACK_OFF = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String name;
  private final Duration rest;
  private final Step step;
  private final Pause pause = new Pause();
  private @Nullable Thread thread;
  private volatile boolean running;

  /**
   * Prepares the routine; nothing happens before {@link #start}.
   *
   * @param name of its thread
   * @param rest between two steps of which the first found nothing to do
   */
  public Routine(String name, Duration rest, Step step) {
    this.name = name;
    this.rest = rest;
    this.step = step;
  }

  /** One round. */
  @FunctionalInterface
  public interface Step {
    /** Whether there was something to do, so that there may be more. */
    boolean take();
  }

  /** Begins. */
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name(name).start(this::goOn);
  }

  /** Lets the step under way finish, and takes no other. */
  public void stop() {
    running = false;
    pause.end();
    if (thread == null) {
      return;
    }
    try {
      // An interrupt in the middle of a statement would break its connection; a step is short.
      if (!thread.join(PATIENCE)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public boolean isRunning() {
    return running;
  }

  /** There is something to do: the rest ends early. */
  public void hurry() {
    pause.end();
  }

  private void goOn() {
    try {
      while (running) {
        if (!taken()) {
          pause.pause(rest);
        }
      }
    } catch (InterruptedException e) {
      running = false;
    }
  }

  private boolean taken() throws InterruptedException {
    try {
      return step.take();
    } catch (DataAccessException | DatabaseException e) {
      LOG.warn("{} waits: the database does not answer", name, e);
    } catch (RuntimeException e) {
      LOG.error("{} failed and tries again", name, e);
    }
    if (running) {
      new Pause().pause(BACK_OFF);
    }
    return true;
  }
}
