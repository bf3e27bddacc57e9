package dev.redress.quality;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Which rulings are judged again: decided by case, ruling and a seed that only the server has, so
 * that the same ruling always comes to the same and nobody can tell beforehand. Pure.
 */
final class Sample {

  private static final String MAC = "HmacSHA256";

  /** Hundredths of a percent. */
  private static final int PARTS = 10_000;

  private static final int DIGITS = 8;
  private static final long PERCENT = 100;

  private Sample() {}

  /**
   * Whether the lot falls on this ruling.
   *
   * @param percent of all rulings, 0 to 100; whoever is drawn at one number is at every greater one
   */
  static boolean draws(byte[] seed, String caseId, long ruling, int percent) {
    return place(seed, caseId + "/" + ruling) < percent * PERCENT;
  }

  private static long place(byte[] seed, String ruling) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(seed, MAC));
      byte[] sum = mac.doFinal(ruling.getBytes(StandardCharsets.UTF_8));
      String first = HexFormat.of().formatHex(sum).substring(0, DIGITS);
      return HexFormat.fromHexDigitsToLong(first) % PARTS;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + MAC, e);
    }
  }
}
