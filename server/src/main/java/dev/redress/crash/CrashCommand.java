package dev.redress.crash;

import dev.redress.launch.CannotStart;
import dev.redress.launch.Subcommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Kills the real program under load and proves that it kept its word. */
@Command(
    name = "crash",
    description = "Kills the real program under load, again and again, and proves what it kept.",
    mixinStandardHelpOptions = true)
public final class CrashCommand implements Subcommand {

  @Option(names = "--kills", paramLabel = "N", description = "How many blows (default: 100).")
  private int kills = 100;

  @Option(names = "--seed", paramLabel = "N", description = "What decides all choices.")
  private long seed = 1;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the server; the next one too (default: 19400).")
  private int port = 19_400;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where to work; kept (default: a temporary directory, removed).")
  private @Nullable Path given;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "One of: kills, database-gone, disk-full, two-servers (default: all).")
  private @Nullable String only;

  @Option(
      names = "--away",
      paramLabel = "SECONDS",
      description = "How long the database is gone (default: 60).")
  private int away = 60;

  @Option(names = "--json", description = "The result as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, SQLException, InterruptedException {
    Path folder = given == null ? Files.createTempDirectory("redress-crash") : made(given);
    Notes notes = new Notes();
    Map<String, String> ends = new LinkedHashMap<>();
    try {
      Map<Blow, List<Long>> recoveries = wanted("kills") ? blows(folder, notes) : Map.of();
      Scenario.Place place = new Scenario.Place(folder, port, notes, this::say);
      for (Map.Entry<String, Scenario> each : scenarios().entrySet()) {
        if (wanted(each.getKey())) {
          say("Scenario " + each.getKey());
          ends.put(each.getKey(), each.getValue().play(place.called(each.getKey())));
        }
      }
      CrashReport report = new CrashReport(seed, notes, recoveries, ends);
      PrintWriter out = spec.commandLine().getOut();
      out.print(json ? report.json() + "\n" : report.text());
      out.flush();
    } finally {
      if (given == null && notes.violations().isEmpty()) {
        remove(folder);
      }
    }
    return notes.violations().isEmpty() ? 0 : 1;
  }

  private boolean wanted(String name) {
    return only == null || only.equals(name);
  }

  private Map<String, Scenario> scenarios() {
    Map<String, Scenario> all = new LinkedHashMap<>();
    all.put("database-gone", new DatabaseGone(Duration.ofSeconds(away)));
    all.put("disk-full", new DiskFull());
    all.put("two-servers", new TwoServers());
    return all;
  }

  private Map<Blow, List<Long>> blows(Path folder, Notes notes)
      throws SQLException, InterruptedException {
    Program.Terms terms =
        new Program.Terms(
            folder.resolve("data"), port, Duration.ZERO, Map.of(), folder.resolve("server.log"));
    try (Machine machine = new Machine(terms)) {
      Town town = new Town(machine.awaitReady(), notes);
      town.settle(machine.program().setupCode());
      // Stopped once in peace, so that later starts share what this one has learnt of its classes.
      machine.program().stop();
      machine.startAgain(Duration.ZERO);
      town.moved(machine.awaitReady(), machine.ahead());
      CrashTest test = new CrashTest(machine, town, seed, this::say);
      test.run(kills);
      return test.recoveries();
    }
  }

  private void say(String line) {
    spec.commandLine().getErr().println(line);
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder.toAbsolutePath());
    } catch (IOException e) {
      throw new CannotStart("The directory " + folder + " cannot be made.", e);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
