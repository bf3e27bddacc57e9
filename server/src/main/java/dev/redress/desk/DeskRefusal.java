package dev.redress.desk;

import dev.redress.kernel.Refusal;

/** Why something is not done at the service desk, in order of precedence. */
public enum DeskRefusal implements Refusal {
  /** No such conversation, or not the caller's. */
  DESK_NOT_FOUND(404),
  DESK_NOT_YOURS(403),
  /** Another agent holds it. */
  DESK_TAKEN(409),
  /** The caller does not hold it. */
  DESK_NOT_CLAIMED(409),
  /** Nobody has asked for a person. */
  DESK_NOT_WAITING(409),
  DESK_TEXT_EMPTY(422),
  DESK_TEXT_TOO_LONG(422),
  DESK_AGENT_UNKNOWN(422);

  private final int status;

  DeskRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
