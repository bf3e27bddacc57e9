package dev.redress.cases;

import dev.redress.kernel.Role;

/** The two parties of a case. */
public enum Side {
  BUYER,
  MERCHANT;

  static Side of(Role role) {
    return role == Role.BUYER ? BUYER : MERCHANT;
  }

  static boolean isParty(Role role) {
    return role == Role.BUYER || role == Role.MERCHANT;
  }
}
