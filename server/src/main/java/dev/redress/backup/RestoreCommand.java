package dev.redress.backup;

import dev.redress.kernel.Hash;
import dev.redress.launch.CannotStart;
import dev.redress.launch.Database;
import dev.redress.launch.DatabaseOptions;
import dev.redress.launch.Subcommand;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code redress restore FILE}: a backup into an empty database; the next start does the rest. */
@Command(
    name = "restore",
    description = "Puts a backup into an empty data directory or database.",
    mixinStandardHelpOptions = true)
public final class RestoreCommand implements Subcommand {

  /** Where a file of evidence lies: its SHA-256, the first two digits as a folder. */
  static final Pattern HASH = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{62}");

  @Mixin private DatabaseOptions databaseOptions = new DatabaseOptions();

  @Parameters(paramLabel = "FILE", description = "The backup.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, SQLException {
    try (ZipFile zip = new ZipFile(file.toFile());
        Database database = databaseOptions.open(spec.commandLine().getErr()::println)) {
      Contents contents = contents(zip);
      tables(zip, contents, database);
      evidence(zip, contents, databaseOptions.data().resolve("evidence"));
      spec.commandLine()
          .getOut()
          .printf(
              "Restored %s: %,d events, %,d files. Start Redress on it with run.%n",
              file, contents.rows().getOrDefault("journal", 0L), contents.files());
    } catch (ZipException e) {
      throw new CannotStart(file + " is no backup of Redress, or was cut off.", e);
    }
    return 0;
  }

  private Contents contents(ZipFile zip) throws IOException {
    @Nullable ZipEntry entry = zip.getEntry(Contents.ENTRY);
    if (entry == null) {
      throw new CannotStart(file + " is no backup of Redress, or was cut off.");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return JsonMapper.shared().readValue(in, Contents.class);
    }
  }

  static void tables(ZipFile zip, Contents contents, Database database)
      throws IOException, SQLException {
    try (Connection connection = database.connect()) {
      ArchiveStore store = new ArchiveStore(connection);
      if (!store.isEmpty()) {
        throw new CannotStart(
            "The database has data already: restore into an empty one, with --data DIR.");
      }
      Flyway.configure()
          .dataSource(database.url(), database.user(), database.password())
          .locations("classpath:db/migration")
          .target(contents.schema())
          .load()
          .migrate();
      refuseUnknown(contents, store.tables());
      store.makeRoom(contents.rows().keySet(), contents.months());
      for (Map.Entry<String, Long> table : contents.rows().entrySet()) {
        try (InputStream in = zip.getInputStream(entry(zip, Contents.TABLES + table.getKey()))) {
          long copied = store.copyIn(table.getKey(), in);
          if (copied != table.getValue()) {
            throw new CannotStart(
                "The backup is damaged: %s has %d rows instead of %d."
                    .formatted(table.getKey(), copied, table.getValue()));
          }
        }
      }
      store.commit();
    }
  }

  /** Names go into statements, so only those that the schema itself has are taken. */
  private static void refuseUnknown(Contents contents, List<String> known) {
    for (String table : contents.rows().keySet()) {
      if (!known.contains(table)) {
        throw new CannotStart("The backup has a table that this version does not know: " + table);
      }
    }
    for (String month : contents.months()) {
      if (!month.matches("[0-9]{4}_(0[1-9]|1[0-2])")) {
        throw new CannotStart("The backup has a month that is none: " + month);
      }
    }
  }

  private static ZipEntry entry(ZipFile zip, String name) {
    @Nullable ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new CannotStart("The backup is damaged: " + name + " is missing.");
    }
    return entry;
  }

  private static void evidence(ZipFile zip, Contents contents, Path folder) throws IOException {
    long found = 0;
    for (ZipEntry entry : zip.stream().filter(RestoreCommand::isEvidence).toList()) {
      String name = entry.getName().substring(Contents.EVIDENCE.length());
      if (!HASH.matcher(name).matches()) {
        throw new CannotStart("The backup has a file that no evidence is called: " + name);
      }
      Path to = folder.resolve(name);
      Files.createDirectories(to.getParent());
      MessageDigest digest = Hash.digest();
      try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
        Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
      }
      if (!HexFormat.of().formatHex(digest.digest()).equals(name.replace("/", ""))) {
        Files.delete(to);
        throw new CannotStart("The backup is damaged: evidence " + name + " is not what it was.");
      }
      found++;
    }
    if (found != contents.files()) {
      throw new CannotStart(
          "The backup is damaged: %d files of evidence instead of %d."
              .formatted(found, contents.files()));
    }
  }

  private static boolean isEvidence(ZipEntry entry) {
    return entry.getName().startsWith(Contents.EVIDENCE);
  }
}
