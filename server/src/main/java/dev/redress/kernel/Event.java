package dev.redress.kernel;

/**
 * A fact that an accepted command left. Implementations are records of sealed interfaces, in the
 * past tense.
 */
public interface Event {

  /** The name under which the journal keeps it; never changes once written. */
  default String type() {
    return getClass().getSimpleName();
  }

  /**
   * Whether only the platform reads it. What is made for a party then proves that it is there, and
   * does not tell what it says.
   */
  default boolean benchOnly() {
    return false;
  }
}
