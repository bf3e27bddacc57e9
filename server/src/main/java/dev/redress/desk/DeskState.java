package dev.redress.desk;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who answers the buyer. One record per state with only what is valid in it. */
public sealed interface DeskState {

  /**
   * The assistant does.
   *
   * @param asked how many times a person was asked for so far (S2)
   */
  record Assistant(int asked) implements DeskState {}

  /**
   * Nobody yet: in the queue for a person.
   *
   * @param since when the buyer began to wait
   * @param due when a supervisor hears of it
   * @param raised whether one has
   * @param to the agent for whom it is meant; null: whoever claims it
   * @param handed who handed it on, and why; null: nobody has held it, or an older program wrote it
   */
  record Waiting(
      Instant since, Instant due, boolean raised, @Nullable Agent to, @Nullable Handed handed)
      implements DeskState {}

  /** Handed on by somebody of the desk. */
  record Handed(String by, String note) {}

  /**
   * A person does.
   *
   * @param owed whether the buyer waits for an answer; else the agent for the buyer
   * @param due until when; then it goes back to the queue, or ends
   */
  record WithAgent(Agent agent, boolean owed, Instant due) implements DeskState {}

  /** Somebody of the desk. */
  record Agent(String id, String name) {}

  /** {@code WITH_AGENT}. */
  default String code() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toUpperCase(Locale.ROOT);
  }

  /** When this state ends by itself; null: never. */
  default @Nullable Instant until() {
    return switch (this) {
      case Assistant _ -> null;
      case Waiting waiting -> waiting.due();
      case WithAgent with -> with.due();
    };
  }
}
