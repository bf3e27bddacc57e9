package dev.redress.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Finds the files of evidence in their folder; what the server erases meanwhile is passed over. */
final class EvidenceFolder extends SimpleFileVisitor<Path> {

  private final Path folder;
  private final List<Path> files = new ArrayList<>();

  private EvidenceFolder(Path folder) {
    this.folder = folder;
  }

  static List<Path> files(Path folder) throws IOException {
    EvidenceFolder walk = new EvidenceFolder(folder);
    Files.walkFileTree(folder, walk);
    return List.copyOf(walk.files);
  }

  /** A file's name below its folder. */
  static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile() && RestoreCommand.HASH.matcher(name(folder, file)).matches()) {
      files.add(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    if (e instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw e;
  }
}
