package dev.redress.evidence;

import dev.redress.kernel.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * This server's disk: {@code <data>/evidence/ab/cdef…}, {@code <data>/copies/ab/cdef…} and {@code
 * <data>/record/bundles/abcdef…}.
 */
final class DiskStorehouse implements Storehouse {

  private final Path data;

  DiskStorehouse(Path data) {
    this.data = data;
  }

  @Override
  public boolean near() {
    return true;
  }

  @Override
  public boolean has(Depot.Area area, Hash address) {
    return Files.exists(path(area, address));
  }

  @Override
  public void put(Depot.Area area, Hash address, Hash content, Path file) throws IOException {
    Path target = path(area, address);
    if (Files.exists(target)) {
      return;
    }
    Path folder = Files.createDirectories(target.getParent());
    force(file);
    try {
      Files.move(file, target);
    } catch (FileAlreadyExistsException same) {
      // Somebody sent the same content at the same time; theirs is as good as ours.
      return;
    }
    // The name is durable only when its folder is.
    force(folder);
    force(Objects.requireNonNull(folder.getParent()));
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public InputStream open(Depot.Area area, Hash address) throws IOException {
    return Files.newInputStream(path(area, address));
  }

  @Override
  public void erase(Depot.Area area, Hash address) throws IOException {
    Path file = path(area, address);
    if (Files.deleteIfExists(file)) {
      force(Objects.requireNonNull(file.getParent()));
    }
  }

  private Path path(Depot.Area area, Hash address) {
    String hex = address.hex();
    return switch (area) {
      case EVIDENCE ->
          data.resolve("evidence").resolve(hex.substring(0, 2)).resolve(hex.substring(2));
      case BUNDLES -> data.resolve("record").resolve("bundles").resolve(hex);
      case COPIES -> data.resolve("copies").resolve(hex.substring(0, 2)).resolve(hex.substring(2));
    };
  }
}
