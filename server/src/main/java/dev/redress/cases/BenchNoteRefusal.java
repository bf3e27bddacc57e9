package dev.redress.cases;

import dev.redress.kernel.Refusal;

/** Why a note of the bench is not taken. */
public enum BenchNoteRefusal implements Refusal {
  /** Notes are the bench's. */
  FORBIDDEN(403),
  /** A note says something. */
  BENCH_NOTE_EMPTY(422),
  BENCH_NOTE_TOO_LONG(422);

  private final int status;

  BenchNoteRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
