package dev.redress.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Identity of what a command locks. The lowest ten bits of the id are its bucket (0..1023), so that
 * an id alone tells where its rows live; all rows of one order share them.
 */
public record LockKey(UUID id) implements Comparable<LockKey> {

  public static final int BUCKETS = 1024;

  /** Before every other: where going through all of them begins. */
  public static final LockKey FIRST = new LockKey(new UUID(0, 0));

  /** How many digits {@link #text()} has. */
  public static final int TEXT_LENGTH = 32;

  private static final Comparator<LockKey> ORDER =
      Comparator.comparingInt(LockKey::bucket).thenComparing(LockKey::text);

  /** The id that a name always has: the same order told twice is the same order. */
  public static LockKey named(String kind, String market, String name) {
    byte[] text = (kind + '\n' + market + '\n' + name).getBytes(StandardCharsets.UTF_8);
    byte[] hash = Hash.sum(text).bytes();
    // Version 8 and the variant of RFC 9562, as every reader of UUIDs expects them.
    hash[6] = (byte) ((hash[6] & 0x0f) | 0x80);
    hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
    return parse(HexFormat.of().formatHex(hash, 0, 16));
  }

  /** Reads the 32 hex digits of {@link #text()}; anything else throws. */
  @JsonCreator
  public static LockKey parse(String text) {
    if (text.length() != TEXT_LENGTH) {
      throw new IllegalArgumentException("Not an id: " + text);
    }
    // NumberFormatException is an IllegalArgumentException, and every digit is looked at once.
    long high = HexFormat.fromHexDigitsToLong(text, 0, 16);
    long low = HexFormat.fromHexDigitsToLong(text, 16, TEXT_LENGTH);
    return new LockKey(new UUID(high, low));
  }

  /**
   * Whether a text from there on is a number from 1 without leading zeros, as it follows an id in
   * the names of streams.
   */
  public static boolean isNumber(String text, int from, int mostDigits) {
    int length = text.length() - from;
    if (length < 1 || length > mostDigits || text.charAt(from) == '0') {
      return false;
    }
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  public short bucket() {
    return (short) (id.getLeastSignificantBits() & (BUCKETS - 1));
  }

  /** 32 lower-case hex digits, the public form. */
  @JsonValue
  public String text() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(id.getMostSignificantBits())
        + hex.toHexDigits(id.getLeastSignificantBits());
  }

  // Every map of a command log is keyed by this, and what a record has by itself costs twice.
  @Override
  public boolean equals(Object other) {
    return other instanceof LockKey key
        && id.getLeastSignificantBits() == key.id.getLeastSignificantBits()
        && id.getMostSignificantBits() == key.id.getMostSignificantBits();
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public int compareTo(LockKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return text();
  }
}
