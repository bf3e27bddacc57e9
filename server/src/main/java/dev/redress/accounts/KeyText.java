package dev.redress.accounts;

import dev.redress.kernel.Hash;
import dev.redress.kernel.LockKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API key as a program sends it: {@code redress_<id>_<secret>}. The id in the clear says where
 * its row lies; the secret is 256 random bits, so its plain SHA-256 cannot be guessed back.
 */
record KeyText(LockKey id, String secret) {

  private static final Pattern TEXT = Pattern.compile("redress_([0-9a-f]{32})_([\\w-]{43})");
  private static final SecureRandom RANDOM = new SecureRandom();

  static KeyText fresh(LockKey id) {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    return new KeyText(id, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** Nothing when this does not even look like a key. */
  static Optional<KeyText> parse(String text) {
    Matcher read = TEXT.matcher(text);
    return read.matches()
        ? Optional.of(new KeyText(LockKey.parse(read.group(1)), read.group(2)))
        : Optional.empty();
  }

  Hash secretHash() {
    return Hash.sum(secret.getBytes(StandardCharsets.UTF_8));
  }

  String text() {
    return "redress_" + id + "_" + secret;
  }

  /** Without the secret, so that it never gets into a log. */
  @Override
  public String toString() {
    return "redress_" + id + "_…";
  }
}
