package dev.redress.bench;

import dev.redress.launch.Database;
import dev.redress.launch.DatabaseOptions;
import dev.redress.launch.Server;
import dev.redress.launch.Subcommand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the product beside PostgreSQL's own benchmark. */
@Command(
    name = "bench",
    description = "Measures speed beside a reference, in one run on one server.",
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Subcommand {

  @Mixin private DatabaseOptions databaseOptions = new DatabaseOptions();

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "Which: commands, http (default: all).")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long each repetition takes (default: 10).")
  private int seconds = 10;

  @Option(names = "--json", description = "One JSON object per line.")
  private boolean json;

  @Override
  public Integer call() {
    List<Figure> figures = new ArrayList<>();
    Map<String, String> quiet = new HashMap<>(Server.roomsOnly());
    quiet.put("redress.readers", "OFF");
    // Two keys send what thousands would.
    quiet.put("redress.limits.program", "0");
    quiet.put("server.port", "0");
    try (Database database = databaseOptions.open(BenchCommand::say);
        Server server = Server.start(database, databaseOptions.data(), quiet)) {
      Stand stand = new Stand(database, server);
      if (names.isEmpty() || names.contains("commands")) {
        figures.addAll(new CommandsBench(stand, seconds).run());
      }
      if (names.isEmpty() || names.contains("http")) {
        figures.addAll(new HttpBench(stand, seconds).run());
      }
    }
    figures.forEach(figure -> System.out.println(json ? figure.json() : figure.line()));
    return 0;
  }

  private static void say(String line) {
    System.err.println(line);
  }
}
