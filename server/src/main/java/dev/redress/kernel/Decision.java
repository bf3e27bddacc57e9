package dev.redress.kernel;

import java.util.List;

/** What a pure rule answers to a command. */
public sealed interface Decision<E extends Event> {

  /**
   * The facts that follow, in order; empty means there was nothing to do and nothing is written.
   */
  record Accept<E extends Event>(List<E> events) implements Decision<E> {}

  /** Not accepted, and why. */
  record Refuse<E extends Event>(Refused refused) implements Decision<E> {}

  static <E extends Event> Decision<E> accept(E event) {
    return new Accept<>(List.of(event));
  }

  static <E extends Event> Decision<E> accept(List<? extends E> events) {
    return new Accept<>(List.copyOf(events));
  }

  static <E extends Event> Decision<E> refuse(Refusal reason, Object... details) {
    return new Refuse<>(reason.with(details));
  }
}
