package dev.redress.demo;

import dev.redress.refunds.WalletFaults;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Plays all stories side by side, in the order of their times. */
@Component
@ConditionalOnProperty("redress.demo")
final class Stage {

  private final Rooms rooms;
  private final DemoClock clock;
  private final DemoStore store;
  private final WalletFaults wallet;

  Stage(Rooms rooms, DemoClock clock, DemoStore store, WalletFaults wallet) {
    this.rooms = rooms;
    this.clock = clock;
    this.store = store;
    this.wallet = wallet;
  }

  private void sayWhereReturnsGo() {
    Stream.of(Cast.MERCHANTS_CN, Cast.MERCHANTS_DE)
        .flatMap(List::stream)
        .forEach(
            each -> rooms.addresses().set(Cast.address(each), each.actor(), "demo/address", null));
  }

  /** What one story does at one moment. */
  private record Turn(Scene scene, List<Story.Act> acts) {

    void play() {
      acts.forEach(act -> act.play(scene));
    }
  }

  /**
   * Plays everything up to the opening.
   *
   * @param end when the demo opens
   */
  void play(Instant end) {
    List<Story> stories = Stories.all();
    sayWhereReturnsGo();
    Judging.begin(rooms);
    delaySomePayments(stories);
    Map<Duration, List<Turn>> byTime = new TreeMap<>(Comparator.reverseOrder());
    for (Story story : stories) {
      Scene scene = new Scene(rooms, story, end);
      Map<Duration, List<Story.Act>> turns = new TreeMap<>();
      for (Story.Step step : story.steps()) {
        turns.computeIfAbsent(step.before(), when -> new ArrayList<>()).add(step.act());
      }
      turns.forEach(
          (before, acts) ->
              byTime.computeIfAbsent(before, when -> new ArrayList<>()).add(new Turn(scene, acts)));
    }
    byTime.forEach(
        (before, turns) -> {
          Instant at = end.minus(before);
          clock.reach(at);
          playTogether(turns);
          store.reached(at);
        });
    clock.reach(end);
  }

  /** Stories do not wait for each other, so what happens at one moment commits together. */
  private static void playTogether(List<Turn> turns) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> playing = new ArrayList<>();
      for (Turn turn : turns) {
        playing.add(threads.submit(turn::play));
      }
      for (Future<?> each : playing) {
        finish(each);
      }
    }
  }

  private static void finish(Future<?> turn) {
    try {
      turn.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the demo was being told", e);
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException("A story of the demo went wrong", e.getCause());
    }
  }

  /** Of a few refunds the provider says only later what became of them. */
  private void delaySomePayments(List<Story> stories) {
    List<String> slow =
        stories.stream()
            .filter(story -> Stories.SLOW_PAYMENTS.contains(story.number()))
            .map(story -> story.order().text())
            .toList();
    wallet.plan(
        reference ->
            slow.contains(reference.substring(0, 32))
                ? WalletFaults.Fault.PENDING
                : WalletFaults.Fault.NONE);
  }
}
