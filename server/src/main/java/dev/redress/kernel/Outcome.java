package dev.redress.kernel;

/** What became of a command: its {@link Receipt}, or why it was {@link Refused}. */
public sealed interface Outcome permits Receipt, Refused {

  /** The receipt; a refusal is thrown to the edge. */
  default Receipt orThrow() {
    return switch (this) {
      case Receipt receipt -> receipt;
      case Refused refused -> throw new RefusedException(refused);
    };
  }
}
