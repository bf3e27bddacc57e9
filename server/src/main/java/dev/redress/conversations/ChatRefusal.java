package dev.redress.conversations;

import dev.redress.kernel.Refusal;

/** Why something is not put into a conversation, in order of precedence. */
public enum ChatRefusal implements Refusal {
  /** No such order, or not the caller's. */
  CHAT_NOT_FOUND(404),
  /** Only the order's buyer and merchant speak in it. */
  CHAT_NOT_YOURS(403),
  MESSAGE_EMPTY(422),
  MESSAGE_TOO_LONG(422),
  MESSAGE_TOO_MANY_PICTURES(422),
  /** A picture that this side has not shown on this order. */
  MESSAGE_PICTURE_UNKNOWN(422),
  /** No case of this order. */
  CARD_UNKNOWN(422),
  /** S4: the order has been shipped, or is over. */
  NOTHING_TO_SHIP(409),
  /** S4: once in a while is enough. */
  URGED_ALREADY(409);

  private final int status;

  ChatRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
