package dev.redress.crash;

import dev.redress.crash.Wire.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Whether the product lives: who acknowledges a command does, not who says that he is well. */
final class Pulse {

  private static final int UNAVAILABLE = 503;

  private final Town town;

  Pulse(Town town) {
    this.town = town;
  }

  /** Waits until a command is acknowledged; how many milliseconds that took. */
  long awaitNext(Duration atMost) throws InterruptedException {
    String key = Caller.freshKey();
    long began = System.nanoTime();
    while (System.nanoTime() - began < atMost.toNanos()) {
      try {
        if (send(key).isOk()) {
          return (System.nanoTime() - began) / 1_000_000;
        }
      } catch (IOException e) {
        town.notes().count("connections broken");
      }
      Thread.sleep(20);
    }
    town.notes().violation("No command was acknowledged within " + atMost);
    return atMost.toMillis();
  }

  /** Waits until commands are refused because the database is away. */
  boolean awaitOutage(Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    while (System.nanoTime() < end) {
      try {
        if (send(Caller.freshKey()).status() == UNAVAILABLE) {
          return true;
        }
      } catch (IOException e) {
        town.notes().count("connections broken");
      }
      Thread.sleep(20);
    }
    return false;
  }

  /**
   * During an outage, for so long: every command has to be refused with 503, its code and when to
   * come again, and soon.
   *
   * @return the longest time that a refusal took, in milliseconds
   */
  long refusals(Duration during, Duration soon) throws InterruptedException {
    long longest = 0;
    long end = System.nanoTime() + during.toNanos();
    while (System.nanoTime() < end) {
      long began = System.nanoTime();
      try {
        check(send(Caller.freshKey()));
      } catch (IOException e) {
        town.notes().violation("No answer at all during the outage: " + e);
      }
      longest = Math.max(longest, System.nanoTime() - began);
      Thread.sleep(100);
    }
    if (longest > soon.toNanos()) {
      town.notes().violation("A refusal during the outage took " + Duration.ofNanos(longest));
    }
    return longest / 1_000_000;
  }

  private void check(Reply reply) {
    boolean right =
        reply.status() == UNAVAILABLE
            && reply.code().equals("DATABASE_UNAVAILABLE")
            && reply.saysWhenToRetry();
    if (!right) {
      town.notes().violation("During the outage a command was answered " + reply);
    }
  }

  private Reply send(String key) throws IOException {
    Map<String, Object> wanted = Map.of("name", key, "role", "INTEGRATION");
    return town.operator().postOnce("/api/v1/api-keys", wanted, key);
  }
}
