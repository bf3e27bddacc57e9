package dev.redress.claims;

import dev.redress.kernel.Role;

/** What follows an order or its cases; who raises it and who answers. */
public enum MatterKind {
  /** J1: the merchant wants money back that should not have gone out. */
  MISTAKEN_REFUND(Role.MERCHANT, Role.BUYER),
  /** J2: the merchant asks for more after the fact. */
  PRICE_DIFFERENCE(Role.MERCHANT, Role.BUYER),
  /** M6: the buyer complains about the merchant. */
  COMPLAINT(Role.BUYER, Role.MERCHANT),
  /** D6: the buyer wants the freight of a return back. */
  FREIGHT(Role.BUYER, Role.MERCHANT);

  private final Role raises;
  private final Role answers;

  MatterKind(Role raises, Role answers) {
    this.raises = raises;
    this.answers = answers;
  }

  public Role raises() {
    return raises;
  }

  public Role answers() {
    return answers;
  }
}
