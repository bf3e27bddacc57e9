package dev.redress.launch;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Keeps Spring from printing the stack of a start that was refused for a reason that can be mended:
 * {@link Launch} prints its one sentence.
 */
final class Sentences implements SpringBootExceptionReporter {

  /** As Spring makes it. */
  Sentences(ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    return Server.sentence(failure).isPresent();
  }
}
