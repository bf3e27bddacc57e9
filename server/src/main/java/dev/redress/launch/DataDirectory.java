package dev.redress.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory that {@code --data} names, with a name for everything that is kept in it.
 *
 * <p>Two lock files order the processes on one directory: {@code start.lock} is held while
 * PostgreSQL is being started or stopped; {@code users.lock} is held shared by everyone who uses
 * it. The system releases both when a process dies, so neither can go stale.
 */
final class DataDirectory {

  private final Path root;

  private DataDirectory(Path root) {
    this.root = root;
  }

  /**
   * Makes the directory if it is missing; refuses what this process could not own, write or fill.
   */
  static DataDirectory claim(Path given, long bytesNeeded) {
    Path root = given.toAbsolutePath().normalize();
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new CannotStart(root + " is not a directory: choose another with --data DIR.");
    }
    @Nullable Path made = firstMissing(root);
    try {
      Files.createDirectories(
          root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      refuseForeign(root);
      if (!Files.exists(root.resolve("postgresql"))) {
        refuseFull(root, bytesNeeded);
      }
    } catch (IOException e) {
      throw new CannotStart(
          "The data directory %s cannot be written (%s): choose another with --data DIR."
              .formatted(root, e.getClass().getSimpleName()),
          e);
    } catch (CannotStart refused) {
      removeEmpty(root, made);
      throw refused;
    }
    return new DataDirectory(root);
  }

  /** The directory as somebody sees it who only looks. */
  static DataDirectory at(Path given) {
    return new DataDirectory(given.toAbsolutePath().normalize());
  }

  /**
   * PostgreSQL and its files must belong to one and the same person, and PostgreSQL says so less
   * clearly.
   */
  private static void refuseForeign(Path root) throws IOException {
    Path probe = Files.createTempFile(root, ".probe", "");
    try {
      Object mine = Files.getAttribute(probe, "unix:uid");
      if (!mine.equals(Files.getAttribute(root, "unix:uid"))) {
        String owner = Files.getOwner(root).getName();
        throw new CannotStart(
            "The data directory %s belongs to %s, but Redress runs as %s: choose another with --data DIR or run as %s."
                .formatted(root, owner, Files.getOwner(probe).getName(), owner));
      }
    } finally {
      Files.delete(probe);
    }
  }

  /** Refuses when fewer than that many bytes are free. */
  static void refuseFull(Path directory, long bytes) throws IOException {
    long free = Files.getFileStore(directory).getUsableSpace();
    if (free < bytes) {
      throw new CannotStart(
          "The disk is full: %s has %d MB free, and Redress needs %d MB to begin."
              .formatted(directory, free >> 20, bytes >> 20));
    }
  }

  private static @Nullable Path firstMissing(Path root) {
    @Nullable Path missing = null;
    for (@Nullable Path path = root; path != null && !Files.exists(path); path = path.getParent()) {
      missing = path;
    }
    return missing;
  }

  private static void removeEmpty(Path root, @Nullable Path made) {
    if (made == null) {
      return;
    }
    for (@Nullable Path path = root;
        path != null && path.startsWith(made);
        path = path.getParent()) {
      if (!path.toFile().delete()) {
        return;
      }
    }
  }

  Path root() {
    return root;
  }

  /** PostgreSQL's own directory. */
  Path cluster() {
    return root.resolve("postgresql");
  }

  /** The unpacked PostgreSQL programs, one folder per version. */
  Path engine() {
    return root.resolve("engine");
  }

  /**
   * Exists from before the cluster is made until it is complete: what it marks holds nobody's data
   * yet.
   */
  Path making() {
    return root.resolve("postgresql.making");
  }

  Path passwordFile() {
    return root.resolve("postgresql.password");
  }

  Path portFile() {
    return root.resolve("postgresql.port");
  }

  Path logs() {
    return root.resolve("log");
  }

  /** Waits until no other process starts or stops PostgreSQL here. */
  Lock exclusively() {
    return lock("start.lock", false, true);
  }

  /** Joins the users of PostgreSQL here. */
  Lock join() {
    return lock("users.lock", true, true);
  }

  /**
   * Whether no living process uses PostgreSQL here; to be asked only while holding {@link
   * #exclusively()}.
   */
  boolean unused() {
    try (Lock lock = lock("users.lock", false, false)) {
      return lock.held();
    }
  }

  private Lock lock(String name, boolean shared, boolean wait) {
    try {
      FileChannel channel =
          FileChannel.open(
              root.resolve(name),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      FileLock lock =
          wait
              ? channel.lock(0, Long.MAX_VALUE, shared)
              : channel.tryLock(0, Long.MAX_VALUE, shared);
      return new Lock(channel, lock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A held, or not obtained, lock.
   *
   * @param channel the open lock file
   * @param lock null when somebody else has it
   */
  record Lock(FileChannel channel, @Nullable FileLock lock) implements AutoCloseable {

    boolean held() {
      return lock != null;
    }

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Writes a file that only its owner may read; one that is there stays. */
  static void writeSecret(Path file, String secret) throws IOException {
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, secret);
    } catch (FileAlreadyExistsException e) {
      // Kept: the cluster was made with it.
    }
  }

  /** Deletes a directory with everything in it, if it is there. */
  static void deleteTree(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (NoSuchFileException e) {
      // Nothing to delete.
    }
  }
}
