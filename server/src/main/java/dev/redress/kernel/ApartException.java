package dev.redress.kernel;

/**
 * Commands of a group touched something in common that their locks do not know of. Each of them is
 * decided again alone, on what those before it left.
 */
public final class ApartException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public ApartException(String what) {
    super(what);
  }
}
