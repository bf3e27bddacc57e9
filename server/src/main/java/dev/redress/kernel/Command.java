package dev.redress.kernel;

/**
 * One intention of one role. Implementations are records of sealed interfaces, named in the
 * imperative.
 */
public interface Command {

  /** What has to be locked before this can be decided. */
  LockKey key();

  /** The name under which people, logs and metrics know it. */
  default String name() {
    return getClass().getSimpleName();
  }
}
