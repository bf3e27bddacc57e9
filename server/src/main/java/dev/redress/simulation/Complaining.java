package dev.redress.simulation;

import java.util.function.Supplier;

/** One of the auditor's: it holds what happens to one thing against the rulebook. */
interface Complaining {

  /** This is not as the rulebook has it. */
  void complain(Check check, String what);

  default void complainUnless(boolean right, Check check, String what) {
    if (!right) {
      complain(check, what);
    }
  }

  /** The same where putting it into words costs more than looking. */
  default void complainUnless(boolean right, Check check, Supplier<String> what) {
    if (!right) {
      complain(check, what.get());
    }
  }
}
