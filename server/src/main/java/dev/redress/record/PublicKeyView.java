package dev.redress.record;

import dev.redress.kernel.Hash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A public key that signs, or signed, checkpoints.
 *
 * @param id 8 hex digits: C2SP's key hash of name and key
 * @param publicKey the 32 bytes of the Ed25519 key, Base64
 * @param verifierKey name, id and key in one line, as tools for signed notes take it
 * @param since when it began to sign
 * @param until when another took its place; null: it signs now
 */
record PublicKeyView(
    String id,
    String name,
    String publicKey,
    String verifierKey,
    Instant since,
    @Nullable Instant until) {

  private static final byte[] ED25519 = {1};

  /** What stands before the key's bytes in the form that the JDK reads (RFC 8410). */
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  static PublicKeyView of(String name, byte[] key, Instant since, @Nullable Instant until) {
    byte[] typed = join(ED25519, key);
    byte[] line = (name + "\n").getBytes(StandardCharsets.UTF_8);
    String id = Hash.sum(line, typed).hex().substring(0, 8);
    String verifier = name + "+" + id + "+" + Base64.getEncoder().encodeToString(typed);
    return new PublicKeyView(
        id, name, Base64.getEncoder().encodeToString(key), verifier, since, until);
  }

  /** Whether this key signed the note. */
  boolean signed(Note note) {
    return note.signatures().stream()
        .filter(line -> line.keyId().equals(id) && line.name().equals(name))
        .anyMatch(line -> verify(note.signed(), line.bytes()));
  }

  private boolean verify(byte[] text, byte[] signature) {
    try {
      byte[] encoded = join(X509, Base64.getDecoder().decode(publicKey));
      PublicKey key =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(text);
      return verifier.verify(signature);
    } catch (GeneralSecurityException notASignature) {
      return false;
    }
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] all = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
