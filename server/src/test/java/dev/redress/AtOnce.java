package dev.redress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many callers at one moment: nobody begins before all are there. */
public final class AtOnce {

  private AtOnce() {}

  /** What each of them was answered, in the order given; fails as the first of them that fails. */
  public static <T> List<T> all(List<? extends Callable<T>> callers) {
    CyclicBarrier here = new CyclicBarrier(callers.size());
    List<Future<T>> calls = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Callable<T> each : callers) {
        calls.add(
            threads.submit(
                () -> {
                  here.await();
                  return each.call();
                }));
      }
    }
    return calls.stream().map(AtOnce::answer).toList();
  }

  /** The same call so many times. */
  public static <T> List<T> times(int times, Callable<T> call) {
    return all(Collections.nCopies(times, call));
  }

  private static <T> T answer(Future<T> call) {
    try {
      return call.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }
}
