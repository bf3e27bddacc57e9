package dev.redress.kernel;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures as Standard Webhooks wants them: {@code v1,} and the HMAC-SHA256 over id, time and
 * body, one per secret that is good now.
 */
public final class WebhookSignature {

  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SECRET_BYTES = 32;
  private static final int MOST_SIGNATURES = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private WebhookSignature() {}

  /** A secret nobody has seen yet, as its owner is told it. */
  public static String freshSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return PREFIX + Base64.getEncoder().encodeToString(secret);
  }

  /** The value of the header {@code webhook-signature}: one signature per secret. */
  public static String header(List<String> secrets, String id, long seconds, String body) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    return secrets.stream()
        .map(secret -> of(secret, id, String.valueOf(seconds), content))
        .collect(Collectors.joining(" "));
  }

  /** Whether one of these secrets made one of the signatures in such a header. */
  public static boolean isIn(
      String header, List<String> secrets, String id, String seconds, byte[] body) {
    boolean right = false;
    for (String secret : secrets) {
      byte[] expected = of(secret, id, seconds, body).getBytes(StandardCharsets.UTF_8);
      for (String given : header.split(" ", MOST_SIGNATURES)) {
        right |= MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
      }
    }
    return right;
  }

  private static String of(String secret, String id, String seconds, byte[] body) {
    byte[] head = (id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8);
    byte[] content = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, content, head.length, body.length);
    return "v1," + Base64.getEncoder().encodeToString(mac(secret, content));
  }

  private static byte[] mac(String secret, byte[] content) {
    byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(content);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }
}
