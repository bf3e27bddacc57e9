package dev.redress.evidence;

import dev.redress.kernel.Hash;
import dev.redress.kernel.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Takes files in: whole to a temporary place, hashed on the way, looked at, searched for viruses;
 * only then they take their address in the {@link Depot}. What is refused leaves nothing.
 */
@Component
final class EvidenceFiles implements InitializingBean {

  private static final Logger LOG = LoggerFactory.getLogger(EvidenceFiles.class);

  /** No upload takes that long; what is older was left by a program that was killed. */
  private static final Duration LEFT_OVER = Duration.ofDays(1);

  private static final int BUFFER = 64 * 1024;

  private final Depot depot;
  private final VirusScan scan;
  private final DataSize limit;

  EvidenceFiles(
      Depot depot, VirusScan scan, @Value("${redress.evidence.max-size:20MB}") DataSize limit) {
    this.depot = depot;
    this.scan = scan;
    this.limit = limit;
  }

  /**
   * A file that is kept, and what it was found to be.
   *
   * @param sm3 its SM3 hash (GB/T 32905), 64 hex digits
   */
  record Kept(Hash hash, String sm3, long bytes, FileKind kind, @Nullable PictureSize size) {}

  private record Arrived(Hash hash, String sm3, long bytes) {}

  /** Takes a file in, never more of it in memory than a buffer; refused files leave nothing. */
  Kept keep(InputStream content) {
    return keep(content, _ -> {});
  }

  /**
   * The same.
   *
   * @param before told the hash of a good file before it takes its address; may refuse it
   */
  Kept keep(InputStream content, Consumer<Hash> before) {
    try {
      Path temporary = depot.temporary();
      try {
        Arrived arrived = receive(content, temporary);
        Kept kept = inspect(arrived, temporary);
        search(temporary);
        before.accept(kept.hash());
        depot.keep(Depot.Area.EVIDENCE, kept.hash(), temporary);
        return kept;
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The evidence could not be stored", e);
    }
  }

  /** Sweeps what an earlier program was receiving when it was killed. */
  @Override
  public void afterPropertiesSet() {
    Path incoming = depot.incoming();
    if (!Files.isDirectory(incoming)) {
      return;
    }
    try {
      Instant before = fileTime(incoming).minus(LEFT_OVER);
      try (DirectoryStream<Path> files = Files.newDirectoryStream(incoming)) {
        for (Path each : files) {
          if (Files.getLastModifiedTime(each).toInstant().isBefore(before)) {
            Files.deleteIfExists(each);
            LOG.info("Deleted {}, left by an upload that never ended", each);
          }
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.warn("Left-over uploads in {} could not be swept; they only take space", incoming, e);
    }
  }

  /** Now, by the clock that stamps the files: not the program's, which a demo moves ahead. */
  private static Instant fileTime(Path incoming) throws IOException {
    Path fresh = Files.createTempFile(incoming, "", "");
    try {
      return Files.getLastModifiedTime(fresh).toInstant();
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** The SM3 hash (GB/T 32905) of the content with this SHA-256, as hex digits. */
  String sm3(Hash hash) {
    SM3Digest digest = new SM3Digest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream content = depot.open(Depot.Area.EVIDENCE, hash)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The evidence could not be read", e);
    }
    return hex(digest);
  }

  private static String hex(SM3Digest digest) {
    byte[] sum = new byte[digest.getDigestSize()];
    digest.doFinal(sum, 0);
    return HexFormat.of().formatHex(sum);
  }

  private Arrived receive(InputStream content, Path into) throws IOException {
    MessageDigest digest = Hash.digest();
    SM3Digest sm3 = new SM3Digest();
    long bytes = 0;
    byte[] buffer = new byte[BUFFER];
    try (FileChannel file = FileChannel.open(into, StandardOpenOption.WRITE)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        bytes += read;
        if (bytes > limit.toBytes()) {
          throw new RefusedException(
              EvidenceRefusal.EVIDENCE_TOO_LARGE.with("megabytes", limit.toMegabytes()));
        }
        digest.update(buffer, 0, read);
        sm3.update(buffer, 0, read);
        for (ByteBuffer part = ByteBuffer.wrap(buffer, 0, read); part.hasRemaining(); ) {
          file.write(part);
        }
      }
    }
    return new Arrived(Hash.of(digest.digest()), hex(sm3), bytes);
  }

  private static Kept inspect(Arrived arrived, Path temporary) throws IOException {
    if (arrived.bytes() == 0) {
      throw new RefusedException(EvidenceRefusal.EVIDENCE_EMPTY.with());
    }
    try (FileChannel file = FileChannel.open(temporary, StandardOpenOption.READ)) {
      ByteBuffer head = ByteBuffer.allocate(FileKind.HEAD);
      file.read(head, 0);
      byte[] seen = new byte[head.flip().remaining()];
      head.get(seen);
      FileKind kind =
          FileKind.of(seen)
              .orElseThrow(
                  () -> new RefusedException(EvidenceRefusal.EVIDENCE_KIND_NOT_TAKEN.with()));
      PictureSize size = kind.picture() ? measured(kind, file) : null;
      return new Kept(arrived.hash(), arrived.sm3(), arrived.bytes(), kind, size);
    }
  }

  private static PictureSize measured(FileKind kind, FileChannel file) throws IOException {
    PictureSize size =
        PictureSize.read(kind, file)
            .orElseThrow(() -> new RefusedException(EvidenceRefusal.PICTURE_DAMAGED.with()));
    if (size.tooLarge()) {
      throw new RefusedException(
          EvidenceRefusal.PICTURE_TOO_MANY_PIXELS.with(
              "width", size.width(),
              "height", size.height(),
              "megapixels", PictureSize.MOST_PIXELS / 1_000_000));
    }
    return size;
  }

  private void search(Path temporary) {
    if (!scan.on()) {
      return;
    }
    Optional<String> found;
    try {
      found = scan.found(temporary);
    } catch (IOException e) {
      LOG.warn("No verdict on a file: it is refused until the virus scanner gives one", e);
      throw new RefusedException(EvidenceRefusal.SCANNER_UNAVAILABLE.with());
    }
    found.ifPresent(
        name -> {
          LOG.warn("A file was refused: it contains {}", name);
          throw new RefusedException(EvidenceRefusal.EVIDENCE_INFECTED.with("found", name));
        });
  }
}
