package dev.redress.crash;

import dev.redress.crash.Wire.Reply;
import dev.redress.launch.Database;
import dev.redress.launch.DatabaseOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine;

/**
 * A database that somebody else runs is stopped for a while: commands are refused soon and in good
 * form, health says why, and when it is back the server goes on by itself.
 */
final class DatabaseGone implements Scenario {

  private static final Duration SOON = Duration.ofSeconds(12);
  private static final Duration TO_COME_BACK = Duration.ofSeconds(30);

  private final Duration away;

  DatabaseGone(Duration away) {
    this.away = away;
  }

  @Override
  public String play(Place place) throws IOException, SQLException, InterruptedException {
    Path data = place.folder().resolve("data");
    Files.createDirectories(place.folder());
    DatabaseOptions options =
        CommandLine.populateCommand(new DatabaseOptions(), "--data", data.toString());
    Database before = options.open(place.say());
    try (Machine machine = new Machine(place.terms(data, environment(before)))) {
      Town town = new Town(machine.awaitReady(), place.notes());
      town.settle(machine.program().setupCode());
      Pulse pulse = new Pulse(town);
      long slowest;
      long back;
      try (Crowd crowd = new Crowd(town, 1)) {
        pulse.awaitNext(TO_COME_BACK);
        Thread.sleep(2000);
        before.close();
        slowest = outage(place, pulse, town);
        try (Database after = options.open(place.say())) {
          back = pulse.awaitNext(TO_COME_BACK);
          crowd.goHome();
          new Aftermath(machine, town).prove();
          machine.program().stop();
        }
      }
      return "away for %d s; refused with 503 within %,d ms at most; commands again after %,d ms"
          .formatted(away.toSeconds(), slowest, back);
    }
  }

  private long outage(Place place, Pulse pulse, Town town)
      throws IOException, InterruptedException {
    if (!pulse.awaitOutage(SOON)) {
      place.notes().violation("Commands go on although the database is gone");
    }
    Reply health = health(place, town);
    boolean explained =
        health.status() == 503
            && health
                .body()
                .path("components")
                .path("db")
                .path("status")
                .asString("")
                .equals("DOWN");
    if (!explained) {
      place.notes().violation("Health does not say that the database is gone: " + health);
    }
    return pulse.refusals(away, SOON);
  }

  private static Reply health(Place place, Town town) throws IOException {
    int management = place.port() + 1;
    Wire wire = new Wire(() -> URI.create("http://127.0.0.1:" + management), null);
    town.notes().count("health asked during an outage");
    return wire.get("/actuator/health");
  }

  private static Map<String, String> environment(Database database) {
    return Map.of(
        "REDRESS_DB_URL", database.url(),
        "REDRESS_DB_USER", database.user(),
        "REDRESS_DB_PASSWORD", database.password());
  }
}
