package dev.redress.launch;

/**
 * A start that is refused for a reason that the person at the keyboard can mend. The message is the
 * one sentence that is printed; it names what is wrong and what to do about it.
 */
public final class CannotStart extends RuntimeException {

  /** Refuses with the sentence to print. */
  public CannotStart(String sentence) {
    super(sentence);
  }

  /** Refuses with the sentence to print; the cause goes to the log only. */
  public CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
