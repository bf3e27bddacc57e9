package dev.redress.crash;

/** The server refused a command, as it may; the story that it belonged to ends here. */
final class Declined extends RuntimeException {

  private static final long serialVersionUID = 1;

  Declined(String code) {
    super(code, null, false, false);
  }
}
