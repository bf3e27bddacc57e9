package dev.redress.kernel;

/** Carries a refusal from a façade to the edge, where it becomes a problem. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Refused refused;

  public RefusedException(Refused refused) {
    super(refused.reason().name() + " " + refused.details(), null, false, false);
    this.refused = refused;
  }

  public Refused refused() {
    return refused;
  }
}
