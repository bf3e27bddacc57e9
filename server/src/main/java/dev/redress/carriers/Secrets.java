package dev.redress.carriers;

import dev.redress.kernel.WebhookSignature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** How each provider signs what it sends. */
final class Secrets {

  /** An aggregator's salt is told with each subscription, as at most 32 characters. */
  private static final int SALT_BYTES = 16;

  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Times on the wire are the real clock's, also where ours is moved. */
  private static final Clock REAL = Clock.systemUTC();

  private Secrets() {}

  static String fresh(Provider provider) {
    return switch (provider) {
      case KUAIDI100 -> salt();
      case PLAIN -> WebhookSignature.freshSecret();
    };
  }

  private static String salt() {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  /** {@code sign} is the MD5 of param and salt, in hex; some send it in small letters. */
  static boolean isMd5(List<String> salts, String param, String sign) {
    byte[] given = sign.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    boolean right = false;
    for (String salt : salts) {
      byte[] sum = md5(param + salt);
      String expected = HexFormat.of().withUpperCase().formatHex(sum);
      right |= MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given);
    }
    return right;
  }

  /** Standard Webhooks: {@code v1,} and the HMAC over id, time and body, not long ago. */
  static boolean isSigned(Signed signed, List<String> secrets, byte[] body) {
    if (!signed.timestamp().matches("[0-9]{1,11}")) {
      return false;
    }
    Instant at = Instant.ofEpochSecond(Long.parseLong(signed.timestamp()));
    if (Duration.between(at, REAL.instant()).abs().compareTo(TOLERANCE) > 0) {
      return false;
    }
    return WebhookSignature.isIn(signed.header(), secrets, signed.id(), signed.timestamp(), body);
  }

  /**
   * The three headers of a signed message.
   *
   * @param header signatures, with spaces between
   */
  record Signed(String id, String timestamp, String header) {}

  private static byte[] md5(String text) {
    try {
      return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has MD5", e);
    }
  }
}
