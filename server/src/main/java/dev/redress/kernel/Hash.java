package dev.redress.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 value. Text form: 64 hex digits. */
public final class Hash {

  /** What the first event of a stream has as its predecessor's hash. */
  public static final Hash NONE = new Hash(new byte[32]);

  /** Finding the algorithm anew costs as much as hashing a short text with it. */
  private static final ThreadLocal<MessageDigest> SHARED = ThreadLocal.withInitial(Hash::digest);

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Hash of(byte[] bytes) {
    if (bytes.length != 32) {
      throw new IllegalArgumentException("A SHA-256 value has 32 bytes, not " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /** The hash of the parts, one after the other. */
  public static Hash sum(byte[]... parts) {
    MessageDigest digest = SHARED.get();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return new Hash(digest.digest());
  }

  @JsonCreator
  public static Hash parse(String hex) {
    return of(HexFormat.of().parseHex(hex));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @JsonValue
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** A fresh SHA-256 for streams. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
