package dev.redress.kernel;

import org.springframework.context.SmartLifecycle;

/** A part that lives by one {@link Routine}, which begins and ends with the program. */
public interface Recurring extends SmartLifecycle {

  Routine routine();

  @Override
  default void start() {
    routine().start();
  }

  @Override
  default void stop() {
    routine().stop();
  }

  @Override
  default boolean isRunning() {
    return routine().isRunning();
  }
}
