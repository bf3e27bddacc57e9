package dev.redress.bench;

import dev.redress.launch.Database;
import dev.redress.launch.DatabaseOptions;
import dev.redress.launch.Server;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How much is measured, and where.
 *
 * @param place the database that benchmarks of one run share, one after the other
 * @param seconds how long each repetition lasts
 * @param repetitions of ours, and of the reference in turn
 * @param rate requests per second where a pace is kept
 * @param size how many cases the largest database gets
 * @param home the folder of the program's sources: pages are measured, and results written, there
 */
record Plan(DatabaseOptions place, int seconds, int repetitions, int rate, long size, Path home) {

  /** The product running with a database, until both are closed. */
  record Running(Database database, Server server) implements AutoCloseable {
    @Override
    public void close() {
      server.close();
      database.close();
    }
  }

  /**
   * The product, quiet: nobody reads the journal and nothing falls due unless the properties say
   * so, and two keys may send what thousands would.
   */
  Running start(Map<String, String> properties) {
    Map<String, String> all = new HashMap<>(Server.roomsOnly());
    all.put("redress.readers", "OFF");
    all.put("redress.limits.program", "0");
    all.put("redress.limits.person", "0");
    all.put("redress.limits.stranger", "0");
    all.put("server.port", "0");
    all.putAll(properties);
    Database database = place.open(System.err::println);
    return new Running(database, Server.start(database, place.data(), all));
  }

  static void say(String format, Object... values) {
    System.err.printf(format + "%n", values);
  }
}
