package dev.redress.workbench;

import dev.redress.kernel.Actor;
import dev.redress.kernel.Json;
import dev.redress.kernel.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What one open page has still to be told. Several changes of one case become the newest; a page
 * that reads too slowly is told to look at everything again, instead of being kept a long list for.
 */
final class LiveStream {

  /** Cases that may wait for one page. */
  static final int MOST = 1000;

  private final Actor viewer;
  private final String session;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Map<String, LiveChange> waiting = new LinkedHashMap<>();
  private final Set<String> feeds = new LinkedHashSet<>();
  private @Nullable Instant everything;
  private boolean ended;
  private boolean gaveWay;

  LiveStream(Actor viewer, String session) {
    this.viewer = viewer;
    this.session = session;
  }

  /**
   * One event as it goes over the wire.
   *
   * @param batch what a page that was cut off continues behind; null: this does not say
   */
  record Message(String name, String data, @Nullable Long batch) {}

  private record Case(String id, long version, String state) {}

  private record Now(Instant now) {}

  Actor viewer() {
    return viewer;
  }

  String session() {
    return session;
  }

  boolean isOf(Actor other) {
    return viewer.role() == other.role() && viewer.id().equals(other.id());
  }

  void offer(LiveChange change, Instant now) {
    if (!change.concerns(viewer) || viewer.lacks(Permission.CASES_READ).isPresent()) {
      return;
    }
    lock.lock();
    try {
      waiting.remove(change.id());
      waiting.put(change.id(), change);
      if (waiting.size() > MOST) {
        lookAgain(now);
      }
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Something has come in a feed; how much, the page will see when it asks. */
  void hear(String event) {
    lock.lock();
    try {
      feeds.add(event);
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  /** The clock moved, or too much happened to name it: pages ask for everything again. */
  void lookAgain(Instant now) {
    lock.lock();
    try {
      waiting.clear();
      everything = now;
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  void end() {
    lock.lock();
    try {
      ended = true;
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Ends because another page of its session took its place. */
  void giveWay() {
    lock.lock();
    try {
      gaveWay = true;
      end();
    } finally {
      lock.unlock();
    }
  }

  boolean hasGivenWay() {
    lock.lock();
    try {
      return gaveWay;
    } finally {
      lock.unlock();
    }
  }

  boolean isEnded() {
    lock.lock();
    try {
      return ended;
    } finally {
      lock.unlock();
    }
  }

  /** What there is to tell; waits for it, but not longer than {@code atMost}. */
  List<Message> take(Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (!ended && isQuiet() && left > 0) {
        left = news.awaitNanos(left);
      }
      List<Message> told = new ArrayList<>();
      if (everything != null) {
        told.add(new Message("clock", Json.write(new Now(everything)), null));
      }
      for (LiveChange each : waiting.values()) {
        Case body = new Case(each.id(), each.version(), each.state());
        told.add(new Message("case", Json.write(body), each.batch()));
      }
      feeds.forEach(event -> told.add(new Message(event, "{}", null)));
      everything = null;
      waiting.clear();
      feeds.clear();
      return told;
    } finally {
      lock.unlock();
    }
  }

  private boolean isQuiet() {
    return everything == null && waiting.isEmpty() && feeds.isEmpty();
  }
}
