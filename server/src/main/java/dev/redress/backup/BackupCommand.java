package dev.redress.backup;

import dev.redress.launch.CannotStart;
import dev.redress.launch.Database;
import dev.redress.launch.DatabaseOptions;
import dev.redress.launch.Subcommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code redress backup FILE}: everything in one file, also beside a running server. */
@Command(
    name = "backup",
    description = "Writes everything into one file; the server may go on.",
    mixinStandardHelpOptions = true)
public final class BackupCommand implements Subcommand {

  private static final Logger LOG = LoggerFactory.getLogger(BackupCommand.class);

  @Mixin private DatabaseOptions databaseOptions = new DatabaseOptions();

  @Parameters(paramLabel = "FILE", description = "The backup; must not be there yet.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, SQLException {
    if (Files.exists(file)) {
      throw new CannotStart(file + " is there already: name another file.");
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (Database database = databaseOptions.open(spec.commandLine().getErr()::println);
        Connection connection = database.connect()) {
      Contents contents;
      try (OutputStream out = Files.newOutputStream(part);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        contents = write(new ArchiveStore(connection), zip, databaseOptions.data());
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      spec.commandLine()
          .getOut()
          .printf(
              "Backup %s: schema %s, %,d events, %,d orders, %,d files.%n",
              file,
              contents.schema(),
              contents.rows().getOrDefault("journal", 0L),
              contents.rows().getOrDefault("purchase", 0L),
              contents.files());
    } finally {
      Files.deleteIfExists(part);
    }
    return 0;
  }

  /** The tables first: a file of evidence is stored before the row that names it. */
  static Contents write(ArchiveStore store, ZipOutputStream zip, Path data)
      throws IOException, SQLException {
    store.stopTheClock();
    Map<String, Long> rows = new TreeMap<>();
    for (String table : store.tables()) {
      zip.putNextEntry(new ZipEntry(Contents.TABLES + table));
      rows.put(table, store.copyOut(table, zip));
      zip.closeEntry();
    }
    long files = evidence(zip, data.resolve("evidence"));
    Contents contents = new Contents(store.schema(), store.months(), rows, files);
    zip.putNextEntry(new ZipEntry(Contents.ENTRY));
    zip.write(JsonMapper.shared().writeValueAsString(contents).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    return contents;
  }

  /** How many files were copied; what the running server erases meanwhile is left out. */
  static long evidence(ZipOutputStream zip, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    long copied = 0;
    for (Path each : EvidenceFolder.files(folder)) {
      try (InputStream in = Files.newInputStream(each)) {
        zip.putNextEntry(new ZipEntry(Contents.EVIDENCE + EvidenceFolder.name(folder, each)));
        in.transferTo(zip);
        zip.closeEntry();
        copied++;
      } catch (NoSuchFileException erased) {
        LOG.info("{} was erased before it could be copied", each);
      }
    }
    return copied;
  }
}
