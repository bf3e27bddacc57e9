package dev.redress.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Many people at once, each with one story after the other, until they are sent home. */
final class Crowd implements AutoCloseable {

  private static final int PEOPLE = 12;

  private final Town town;
  private final List<Thread> people = new ArrayList<>();
  private volatile boolean over;

  Crowd(Town town, long seed) {
    this.town = town;
    RandomGenerator seeds = new Random(seed);
    for (int i = 0; i < PEOPLE; i++) {
      RandomGenerator dice = new Random(seeds.nextLong());
      people.add(Thread.ofVirtual().name("shopper-" + i).start(() -> live(dice)));
    }
  }

  private void live(RandomGenerator dice) {
    while (!over && !Thread.currentThread().isInterrupted()) {
      try {
        new Shopper(town, dice).live();
      } catch (Declined ended) {
        town.notes().count("stories cut short by a refusal");
      } catch (RuntimeException bug) {
        town.notes().violation("A story broke off: " + bug);
        return;
      }
    }
  }

  /** Lets everybody finish their story: no command stays without an answer. */
  void goHome() throws InterruptedException {
    over = true;
    for (Thread each : people) {
      each.join();
    }
  }

  @Override
  public void close() {
    over = true;
    people.forEach(Thread::interrupt);
  }
}
