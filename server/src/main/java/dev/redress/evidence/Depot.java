package dev.redress.evidence;

import dev.redress.kernel.Hash;
import dev.redress.kernel.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one door to files: evidence and bundles, by their SHA-256 (V3). They lie on this server's
 * disk, or in an S3 bucket where {@code redress.evidence.s3.bucket} names one; every server of the
 * bucket hands out what another took in. No file is ever whole in memory here, and none is given
 * out whose bytes are not those of its hash.
 */
@Component
public final class Depot {

  private static final Logger LOG = LoggerFactory.getLogger(Depot.class);
  private static final int BUFFER = 64 * 1024;

  private final Path incoming;
  private final Storehouse house;

  /** What kind of file. */
  public enum Area {
    EVIDENCE,
    BUNDLES,
    /** Of pictures, for display; they lie under an address that is not their hash. */
    COPIES
  }

  Depot(@Value("${redress.data:./data}") Path data, BucketSettings bucket) {
    this.incoming = data.resolve("evidence").resolve("incoming");
    this.house = bucket.named() ? new BucketStorehouse(bucket) : new DiskStorehouse(data);
  }

  /**
   * A place for a file that is on its way in or out, on the same disk as what stays; what is
   * forgotten there is swept at a start.
   */
  public Path temporary() throws IOException {
    return Files.createTempFile(Files.createDirectories(incoming), "", "");
  }

  Path incoming() {
    return incoming;
  }

  /**
   * Keeps a file under the hash that was counted while it was written; it may be moved away.
   * Refused with FILES_UNAVAILABLE where the store does not answer.
   */
  public void keep(Area area, Hash hash, Path file) {
    keep(area, hash, hash, file);
  }

  /** The same, under an address that is not its hash. */
  void keep(Area area, Hash address, Hash content, Path file) {
    try {
      house.put(area, address, content, file);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /** Whether there is such a file; refused with FILES_UNAVAILABLE where nobody knows. */
  public boolean has(Area area, Hash hash) {
    try {
      return house.has(area, hash);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /**
   * The bytes of a file, of which the hash was counted before the first of them is given out.
   * Refused with FILE_GONE, FILE_DAMAGED or FILES_UNAVAILABLE.
   */
  public InputStream open(Area area, Hash hash) {
    return open(area, hash, hash);
  }

  /** The same, under an address that is not its hash. */
  InputStream open(Area area, Hash address, Hash content) {
    try {
      if (!house.near()) {
        return fetched(area, address, content);
      }
      try (InputStream in = house.open(area, address)) {
        check(content, counted(in, null));
      }
      return house.open(area, address);
    } catch (NoSuchFileException gone) {
      throw new RefusedException(EvidenceRefusal.FILE_GONE.with("sha256", content.hex()));
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /** What lies far away is fetched once, looked at, and deleted when it has been read. */
  private InputStream fetched(Area area, Hash address, Hash content) throws IOException {
    Path copy = temporary();
    try {
      try (InputStream in = house.open(area, address)) {
        check(content, counted(in, copy));
      }
      return Files.newInputStream(copy, StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException | RefusedException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  /** Erases a file for ever (V5). */
  public void erase(Area area, Hash hash) {
    try {
      house.erase(area, hash);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private static Hash counted(InputStream in, @Nullable Path copy) throws IOException {
    MessageDigest digest = Hash.digest();
    byte[] buffer = new byte[BUFFER];
    try (OutputStream to =
        copy == null ? OutputStream.nullOutputStream() : Files.newOutputStream(copy)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        to.write(buffer, 0, read);
      }
    }
    return Hash.of(digest.digest());
  }

  private static void check(Hash expected, Hash found) {
    if (!expected.equals(found)) {
      LOG.error("The file {} was changed where it lies: its bytes have hash {}", expected, found);
      throw new RefusedException(EvidenceRefusal.FILE_DAMAGED.with("sha256", expected.hex()));
    }
  }

  private static RefusedException unavailable(IOException e) {
    LOG.warn("The store of files does not answer", new UncheckedIOException(e));
    return new RefusedException(EvidenceRefusal.FILES_UNAVAILABLE.with());
  }
}
