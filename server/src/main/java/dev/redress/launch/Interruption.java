package dev.redress.launch;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of a command by a signal, in its middle. Threads that lose their database then break off,
 * which is no fault of the program: the person reads one sentence, the log keeps the rest.
 */
final class Interruption {

  private static final Logger LOG = LoggerFactory.getLogger(Interruption.class);

  private static volatile boolean underWay;

  private Interruption() {}

  static boolean isUnderWay() {
    return underWay;
  }

  /** From now on whatever fails fails because of the signal. */
  static void begin(Consumer<String> say) {
    underWay = true;
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> LOG.info("{} was interrupted", thread.getName(), failure));
    say.accept("Ended by a signal before it was done.");
  }
}
