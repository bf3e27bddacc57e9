package dev.redress.governance;

import dev.redress.kernel.Refusal;

/** Why a command on a merchant's standing is not accepted, in order of precedence. */
enum StandingRefusal implements Refusal {
  /** This role never does this. */
  STANDING_NOT_YOURS(403),
  /** No such entry of this merchant. */
  ENTRY_NOT_FOUND(404),
  /** What it followed from was overturned; it takes nothing any more. */
  ENTRY_UNDONE(409),
  CONTEST_DECIDED(409),
  CONTEST_OPEN(409),
  CONTEST_TOO_LATE(409),
  /** There is nothing to decide. */
  ENTRY_NOT_CONTESTED(409),
  STANDING_WORDS_REQUIRED(422),
  STANDING_WORDS_TOO_LONG(422),
  /** No file that this merchant has shown on the order it is about. */
  STANDING_EVIDENCE_UNKNOWN(422);

  private final int status;

  StandingRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
