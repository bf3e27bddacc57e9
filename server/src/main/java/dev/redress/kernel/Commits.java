package dev.redress.kernel;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/**
 * Tells waiting readers of this process that something they want was committed, so that they need
 * not wait for their next poll. A hint only: what is missed here is found by polling, and so is
 * what they do not want and have to pass over.
 */
@Component
final class Commits {

  private final List<Waiting> waiting = new CopyOnWriteArrayList<>();

  private record Waiting(Interest interest, Pause pause) {}

  void tell(Interest interest, Pause pause) {
    waiting.add(new Waiting(interest, pause));
  }

  /** Events of these types were committed in that room. */
  void happened(String room, Collection<String> types) {
    for (Waiting each : waiting) {
      if (each.interest().isInAny(room, types)) {
        each.pause().end();
      }
    }
  }
}
