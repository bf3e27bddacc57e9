package dev.redress.policy;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The policies that ship with the product, for tests without a server. */
public final class PolicyFiles {

  private PolicyFiles() {}

  public static Policies all() {
    try {
      return new Policies();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
