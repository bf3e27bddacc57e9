package dev.redress.launch;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Mixin;

/** Starting, announcing and stopping the server, the same for all commands that serve. */
final class Serving {

  @Mixin private DatabaseOptions databaseOptions = new DatabaseOptions();
  @Mixin private HttpOptions http = new HttpOptions();

  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  /**
   * Serves until the process is told to stop: then the server stops, and after it PostgreSQL.
   *
   * @param properties what distinguishes the command, in Spring's words
   */
  void until(Map<String, String> properties) throws InterruptedException {
    http.check();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    Map<String, String> all = new HashMap<>(http.properties());
    all.putAll(properties);
    try (Database database = databaseOptions.openToServe(Serving::say);
        Server server = Server.start(database, databaseOptions.data(), all)) {
      long millis = ManagementFactory.getRuntimeMXBean().getUptime();
      System.out.printf(
          "Redress is ready at %s after %d.%d s (Ctrl-C stops it).%s%n",
          server.address(), millis / 1000, millis % 1000 / 100, server.announcements());
      System.out.flush();
      stop.await();
    } finally {
      stopped.countDown();
    }
  }

  private static void say(String line) {
    System.err.println(line);
  }

  /** The virtual machine ends when its hooks have ended, so this one waits for the work above. */
  private void stop() {
    stop.countDown();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
