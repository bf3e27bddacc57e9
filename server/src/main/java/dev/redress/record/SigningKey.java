package dev.redress.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A private key with its public half, in a file of its own that only the server's user can read:
 * first line the private key (PKCS 8), second the public one (X.509), both Base64.
 */
final class SigningKey {

  private static final int KEY_LENGTH = 32;

  private final PrivateKey key;
  private final byte[] publicKey;

  private SigningKey(PrivateKey key, byte[] publicKey) {
    this.key = key;
    this.publicKey = publicKey;
  }

  byte[] publicKey() {
    return publicKey.clone();
  }

  static SigningKey read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      byte[] secret = Base64.getDecoder().decode(lines.getFirst());
      PrivateKey key =
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(secret));
      return new SigningKey(key, raw(Base64.getDecoder().decode(lines.get(1))));
    } catch (IOException e) {
      throw new UncheckedIOException("The record's key cannot be read: " + file, e);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new IllegalStateException("The record's key is damaged: " + file, e);
    }
  }

  /** Makes a new key and keeps it in this file, which must not be there yet. */
  static SigningKey make(Path file) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      Base64.Encoder base64 = Base64.getEncoder();
      String text =
          base64.encodeToString(pair.getPrivate().getEncoded())
              + "\n"
              + base64.encodeToString(pair.getPublic().getEncoded())
              + "\n";
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.createFile(file, ownersOnly(file));
      Files.writeString(file, text, StandardCharsets.US_ASCII, StandardOpenOption.SYNC);
      return new SigningKey(pair.getPrivate(), raw(pair.getPublic().getEncoded()));
    } catch (IOException e) {
      throw new UncheckedIOException("The record's key cannot be kept in " + file, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has Ed25519", e);
    }
  }

  private static FileAttribute<?>[] ownersOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static byte[] raw(byte[] encoded) {
    return Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length);
  }

  byte[] sign(byte[] text) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(key);
      signer.update(text);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The record's key does not sign", e);
    }
  }
}
