package dev.redress.carriers;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How each provider signs what it sends. */
final class Secrets {

  private static final String PREFIX = "whsec_";
  private static final String HMAC = "HmacSHA256";
  private static final int PLAIN_BYTES = 32;

  /** An aggregator's salt is told with each subscription, as at most 32 characters. */
  private static final int SALT_BYTES = 16;

  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Times on the wire are the real clock's, also where ours is moved. */
  private static final Clock REAL = Clock.systemUTC();

  private Secrets() {}

  static String fresh(Provider provider) {
    byte[] secret = new byte[provider == Provider.KUAIDI100 ? SALT_BYTES : PLAIN_BYTES];
    RANDOM.nextBytes(secret);
    return switch (provider) {
      case KUAIDI100 -> HexFormat.of().formatHex(secret);
      case PLAIN -> PREFIX + Base64.getEncoder().encodeToString(secret);
    };
  }

  /** {@code sign} is the MD5 of param and salt, in hex; some send it in small letters. */
  static boolean isMd5(List<String> salts, String param, String sign) {
    byte[] given = sign.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    boolean right = false;
    for (String salt : salts) {
      byte[] sum = digest("MD5", (param + salt).getBytes(StandardCharsets.UTF_8));
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
    byte[] head = (signed.id() + "." + signed.timestamp() + ".").getBytes(StandardCharsets.UTF_8);
    byte[] content = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, content, head.length, body.length);
    boolean right = false;
    for (String secret : secrets) {
      byte[] expected =
          ("v1," + Base64.getEncoder().encodeToString(mac(secret, content)))
              .getBytes(StandardCharsets.UTF_8);
      for (String given : signed.header().split(" ", 10)) {
        right |= MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
      }
    }
    return right;
  }

  /**
   * The three headers of a signed message.
   *
   * @param header signatures, with spaces between
   */
  record Signed(String id, String timestamp, String header) {}

  static byte[] sha256(byte[] body) {
    return digest("SHA-256", body);
  }

  private static byte[] digest(String algorithm, byte[] body) {
    try {
      return MessageDigest.getInstance(algorithm).digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has " + algorithm, e);
    }
  }

  private static byte[] mac(String secret, byte[] content) {
    byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(content);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every JDK has " + HMAC, e);
    }
  }
}
