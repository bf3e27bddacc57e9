package dev.redress.cases;

import dev.redress.kernel.Role;

/** The two parties of a case. */
public enum Side {
  BUYER,
  MERCHANT;

  static Side of(Role role) {
    return role == Role.BUYER ? BUYER : MERCHANT;
  }
}
