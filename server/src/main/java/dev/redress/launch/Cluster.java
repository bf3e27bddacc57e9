package dev.redress.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The files of the embedded PostgreSQL: made, checked and started. Callers hold the directory's
 * start lock.
 */
final class Cluster {

  /** The major version of the bundled programs: they open no other version's files. */
  static final String MAJOR = "17";

  /** Room for a new cluster, its log of changes and the unpacked programs. */
  static final long BYTES_NEEDED = 400L << 20;

  private static final Duration LOOK = Duration.ofMillis(200);

  private Cluster() {}

  /**
   * Prepares the files for a start.
   *
   * @return whether the cluster has to be made
   */
  static boolean begin(DataDirectory directory) throws IOException {
    if (Files.exists(directory.making())) {
      // An earlier first start was cut off before anything could be stored.
      DataDirectory.deleteTree(directory.cluster());
    }
    removeHalfUnpacked(directory.engine());
    Path version = directory.cluster().resolve("PG_VERSION");
    if (Files.exists(version)) {
      refuseOtherVersion(directory, Files.readString(version).strip());
      return false;
    }
    Files.writeString(directory.making(), "");
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    DataDirectory.writeSecret(directory.passwordFile(), HexFormat.of().formatHex(secret));
    return true;
  }

  private static void refuseOtherVersion(DataDirectory directory, String version) {
    if (!version.equals(MAJOR)) {
      throw new CannotStart(
          "The data in %s was written by PostgreSQL %s, but this Redress brings PostgreSQL %s: use the Redress that wrote it, or a PostgreSQL %s server by REDRESS_DB_URL."
              .formatted(directory.root(), version, MAJOR, version));
    }
  }

  private static void removeHalfUnpacked(Path engine) throws IOException {
    try (Stream<Path> folders = Files.list(engine)) {
      for (Path folder : folders.filter(f -> !Files.exists(f.resolve(".exists"))).toList()) {
        DataDirectory.deleteTree(folder);
      }
    } catch (NoSuchFileException e) {
      // Nothing was unpacked yet.
    }
  }

  static int start(DataDirectory directory, DatabaseSettings settings) {
    try {
      int port = choosePort(directory, settings);
      Files.createDirectories(directory.logs());
      Files.createDirectories(directory.engine());
      // The library sweeps its working directory, by default one shared by all users of the
      // machine.
      System.setProperty("ot.epg.working-dir", directory.engine().toString());
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(directory.cluster())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setOverrideWorkingDirectory(directory.engine().toFile())
              .setPort(port)
              .setPGStartupWait(EmbeddedDatabase.PATIENCE)
              .setConnectConfig("password", Files.readString(directory.passwordFile()))
              .setOutputRedirector(ProcessBuilder.Redirect.appendTo(startLog(directory).toFile()));
      settings.forServer().forEach(builder::setServerConfig);
      settings.forNewCluster(directory.passwordFile()).forEach(builder::setLocaleConfig);
      Files.deleteIfExists(startLog(directory));
      startOrNotice(builder, startLog(directory));
      // The library's own lock would outlast our use of the cluster; who uses it is known by ours.
      Files.deleteIfExists(directory.cluster().resolve("epg-lock"));
      Files.writeString(directory.portFile(), Integer.toString(port));
      return port;
    } catch (IOException | IllegalStateException e) {
      throw failed(directory, e);
    }
  }

  /**
   * The library would go on waiting for a server that has given up, because it asks only whether
   * one answers; the program that starts it says so at once.
   */
  private static void startOrNotice(EmbeddedPostgres.Builder builder, Path log) throws IOException {
    FutureTask<EmbeddedPostgres> starting = new FutureTask<>(builder::start);
    Thread thread = Thread.ofPlatform().daemon().name("postgresql-start").start(starting);
    while (true) {
      try {
        starting.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException e) {
        if (Files.exists(log) && Files.readString(log).contains("could not start server")) {
          thread.interrupt();
          throw new IOException("PostgreSQL has given up starting", e);
        }
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      } catch (InterruptedException e) {
        thread.interrupt();
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted while PostgreSQL was starting", e);
      }
    }
  }

  private static int choosePort(DataDirectory directory, DatabaseSettings settings)
      throws IOException {
    if (settings.port() != 0) {
      if (!free(settings.port())) {
        throw new CannotStart(
            "Port %d, asked for PostgreSQL, is taken: choose another with --db-port N."
                .formatted(settings.port()));
      }
      return settings.port();
    }
    if (Files.exists(directory.portFile())) {
      int kept = Integer.parseInt(Files.readString(directory.portFile()).strip());
      if (free(kept)) {
        return kept;
      }
    }
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static Path startLog(DataDirectory directory) {
    return directory.logs().resolve("postgresql-start.log");
  }

  static CannotStart failed(DataDirectory directory, Exception cause) {
    String said = "";
    try {
      said = Files.readString(startLog(directory));
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
    if (said.contains("No space left on device")) {
      return new CannotStart(
          "The disk is full: PostgreSQL could not start in " + directory.root() + ".", cause);
    }
    return new CannotStart(
        "PostgreSQL could not start in %s: see %s."
            .formatted(directory.root(), startLog(directory)),
        cause);
  }
}
