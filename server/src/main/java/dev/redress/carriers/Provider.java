package dev.redress.carriers;

/** Whose form pushes have. */
public enum Provider {
  /** Form field {@code param} with JSON, signed by MD5 with a salt. */
  KUAIDI100,
  /** Our own JSON, signed as Standard Webhooks. */
  PLAIN
}
