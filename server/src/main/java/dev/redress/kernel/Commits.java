package dev.redress.kernel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/**
 * Tells waiting readers of this process that something was committed, so that they need not wait
 * for their next poll. A hint only: what is missed here is found by polling.
 */
@Component
final class Commits {

  private final List<Pause> waiting = new CopyOnWriteArrayList<>();

  void tell(Pause reader) {
    waiting.add(reader);
  }

  void happened() {
    waiting.forEach(Pause::end);
  }
}
