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
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The files themselves, under {@code <data>/evidence/ab/cdef…} by their SHA-256. A file first goes
 * whole to a temporary place, is looked at, made durable, and only then takes its address; what is
 * already there stays.
 */
@Component
final class EvidenceFiles implements InitializingBean {

  private static final Logger LOG = LoggerFactory.getLogger(EvidenceFiles.class);

  /** No upload takes that long; what is older was left by a program that was killed. */
  private static final Duration LEFT_OVER = Duration.ofDays(1);

  private static final String INCOMING = "incoming";

  private static final int BUFFER = 64 * 1024;

  private final Path root;
  private final DataSize limit;

  EvidenceFiles(
      @Value("${redress.data:./data}") Path data,
      @Value("${redress.evidence.max-size:20MB}") DataSize limit) {
    this.root = data.resolve("evidence");
    this.limit = limit;
  }

  /** A file that is kept, and what it was found to be. */
  record Kept(Hash hash, long bytes, FileKind kind, @Nullable PictureSize size) {}

  private record Arrived(Hash hash, long bytes) {}

  /** Takes a file in, never more of it in memory than a buffer; refused files leave nothing. */
  Kept keep(InputStream content) {
    try {
      Path incoming = Files.createDirectories(root.resolve(INCOMING));
      Path temporary = Files.createTempFile(incoming, "", "");
      try {
        Arrived arrived = receive(content, temporary);
        Kept kept = inspect(arrived, temporary);
        place(temporary, kept.hash());
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
    Path incoming = root.resolve(INCOMING);
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

  /** Where the content with this hash is. */
  Path path(Hash hash) {
    String hex = hash.hex();
    return root.resolve(hex.substring(0, 2)).resolve(hex.substring(2));
  }

  /** The SM3 hash (GB/T 32905) of the content with this SHA-256, as hex digits. */
  String sm3(Hash hash) {
    SM3Digest digest = new SM3Digest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream content = Files.newInputStream(path(hash))) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The evidence could not be read", e);
    }
    byte[] sum = new byte[digest.getDigestSize()];
    digest.doFinal(sum, 0);
    return HexFormat.of().formatHex(sum);
  }

  private Arrived receive(InputStream content, Path into) throws IOException {
    MessageDigest digest = Hash.digest();
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
        for (ByteBuffer part = ByteBuffer.wrap(buffer, 0, read); part.hasRemaining(); ) {
          file.write(part);
        }
      }
      file.force(true);
    }
    return new Arrived(Hash.of(digest.digest()), bytes);
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
      return new Kept(arrived.hash(), arrived.bytes(), kind, size);
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

  private void place(Path temporary, Hash hash) throws IOException {
    Path target = path(hash);
    if (Files.exists(target)) {
      return;
    }
    Path folder = Files.createDirectories(target.getParent());
    try {
      Files.move(temporary, target);
    } catch (FileAlreadyExistsException same) {
      // Somebody sent the same content at the same time; theirs is as good as ours.
      return;
    }
    // The name is durable only when its folder is.
    for (Path each : new Path[] {folder, root}) {
      try (FileChannel names = FileChannel.open(each, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }
}
