package dev.redress.kernel;

/**
 * Why a command is not accepted. Each room has one enum of these, in order of precedence: the first
 * that applies is the answer. The constant's name is the stable code; its texts in Chinese and
 * English are {@code refusal.CODE} and {@code refusal.CODE.next} of the room's messages.
 */
public interface Refusal {

  /** HTTP status: 404 not yours or not there, 409 not now, 422 not like this, 403 not you. */
  int status();

  String name();

  default Refused with(Object... details) {
    return Refused.of(this, details);
  }
}
