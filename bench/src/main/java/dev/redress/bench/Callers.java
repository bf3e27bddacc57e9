package dev.redress.bench;

import dev.redress.kernel.Outcome;
import dev.redress.kernel.Receipt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * People who each send a command, wait for its answer and send the next, round their own share of
 * the cases, so that every command is legal when it comes.
 */
final class Callers {

  private final int count;
  private final int cases;
  private final IntFunction<Outcome> step;

  /**
   * Names the crowd.
   *
   * @param step sends the next command on the case at a place, and waits for its answer
   */
  Callers(int count, int cases, IntFunction<Outcome> step) {
    this.count = Math.min(count, cases);
    this.cases = cases;
    this.step = step;
  }

  /** What they came to: commands per second, and how long each took, in microseconds. */
  record Came(long perSecond, Histogram micros) {
    long p99() {
      return micros.getValueAtPercentile(99);
    }
  }

  Came run(Duration time) {
    AtomicBoolean over = new AtomicBoolean();
    Histogram micros = new ConcurrentHistogram(3);
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int caller = 0; caller < count; caller++) {
        int mine = caller;
        running.add(threads.submit(() -> call(mine, over, micros)));
      }
      Waiting.pause(time);
      over.set(true);
      for (Future<?> each : running) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("A caller failed", e);
    }
    long nanos = System.nanoTime() - start;
    return new Came(
        micros.getTotalCount() * Duration.ofSeconds(1).toNanos() / nanos, micros.copy());
  }

  private void call(int caller, AtomicBoolean over, Histogram micros) {
    int at = caller;
    while (!over.get()) {
      long sent = System.nanoTime();
      Outcome outcome = step.apply(at);
      if (!(outcome instanceof Receipt)) {
        throw new IllegalStateException("A legal command was refused: " + outcome);
      }
      micros.recordValue((System.nanoTime() - sent) / 1000);
      at += count;
      if (at >= cases) {
        at = caller;
      }
    }
  }
}
