package dev.redress.simulation;

import dev.redress.kernel.Json;
import dev.redress.launch.Database;
import dev.redress.launch.DatabaseOptions;
import dev.redress.launch.Subcommand;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code redress simulate}: a made-up marketplace with every fault there is, audited daily. */
@Command(
    name = "simulate",
    description = "Plays a made-up marketplace with every kind of fault, and audits it every day.",
    mixinStandardHelpOptions = true)
public final class SimulateCommand implements Subcommand {

  private static final int TELL_EVERY = 50_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private DatabaseOptions databaseOptions = new DatabaseOptions();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What everything follows from (default: 1).")
  private long seed = 1;

  @Option(names = "--cases", paramLabel = "N", description = "Cases to open (default: 10000).")
  private int cases = 10_000;

  @Option(
      names = "--days",
      paramLabel = "N",
      description =
          "Days that set the pace of orders; they go on until there are as many cases (default:"
              + " 30, more for many cases).")
  private int days;

  @Option(
      names = "--errand",
      paramLabel = "N",
      description = "Play only these errands, and tell all that happens to them.")
  private Set<Integer> errands = new TreeSet<>();

  @Option(
      names = "--without",
      paramLabel = "FAULT",
      description = "Kinds of faults to leave out: ${COMPLETION-CANDIDATES}.")
  private Set<Fault> without = EnumSet.noneOf(Fault.class);

  @Option(
      names = "--store",
      paramLabel = "STORE",
      description = "memory (default), or postgres: the same world on a database of its own.")
  private Store store = Store.memory;

  /** Only here to be told of: {@code ./redress} makes another command of it. */
  @Option(
      names = "--crash",
      description =
          "Kills the real program under load instead, and proves what it kept; its own options"
              + " are listed by --crash --help.")
  private boolean crash;

  @Option(names = "--json", description = "Prints the report as one JSON object.")
  private boolean json;

  private long told;

  /** Where the world's rows lie. */
  enum Store {
    memory,
    postgres
  }

  @Override
  public Integer call() throws SQLException {
    if (crash) {
      throw new ParameterException(spec.commandLine(), "Start it as ./redress simulate --crash.");
    }
    Set<Fault> faults = EnumSet.allOf(Fault.class);
    faults.removeAll(without);
    int over = days > 0 ? days : Math.max(30, cases / 2000);
    Scenario scenario =
        new Scenario(seed, Math.max(1, cases), over, Set.copyOf(faults), Set.copyOf(errands));
    Report report =
        switch (store) {
          case memory -> play(scenario, MemoryStore::new);
          case postgres -> playOnDatabase(scenario);
        };
    print(json ? Json.write(report) : report.text());
    if (report.violations() > 0 && store == Store.memory && errands.isEmpty()) {
      new Reducer(MemoryStore::new).reduce(scenario, report.first()).ifPresent(this::tell);
    }
    return report.violations() == 0 ? 0 : 1;
  }

  private Report play(Scenario scenario, World.Ground ground) {
    Report.Took begin = Report.Took.soFar();
    World.Ground telling =
        new World.Ground() {
          @Override
          public Backing backing(Deaths deaths) {
            return ground.backing(deaths);
          }

          @Override
          public void tell(String line) {
            say(line);
          }
        };
    try (World world = new World(scenario, telling)) {
      world.run((time, opened) -> sayHowFar(begin, time, opened, world.auditor().found()));
      return Report.of(world, Report.Took.soFar().since(begin));
    }
  }

  /** Large runs take minutes; now and then they say how far they are. */
  private boolean sayHowFar(Report.Took begin, Instant time, long opened, long violations) {
    if (opened >= told + TELL_EVERY) {
      told = opened;
      Report.Took took = Report.Took.soFar().since(begin);
      say(
          "%s: %d cases after %d s, %d s of processor time, %d violations"
              .formatted(
                  time,
                  opened,
                  took.time().toSeconds(),
                  took.processors().toSeconds(),
                  violations));
    }
    return true;
  }

  /** A database beside the marketplace's own, made anew and dropped again. */
  private Report playOnDatabase(Scenario scenario) throws SQLException {
    try (Database database = databaseOptions.open(this::say)) {
      DataSource source = PostgresStore.fresh(database);
      try {
        return play(scenario, deaths -> new PostgresStore(source, deaths));
      } finally {
        PostgresStore.drop(database);
      }
    }
  }

  private void tell(Reducer.Story story) {
    print("The shortest way there:");
    story.lines().forEach(this::print);
    story.violations().forEach(each -> print(each.check() + " " + each.what()));
    Set<Fault> left = EnumSet.allOf(Fault.class);
    left.removeAll(story.scenario().faults());
    print(
        "Again: ./redress simulate --seed %d --cases %d --days %d --errand %d%s"
            .formatted(
                seed,
                story.scenario().cases(),
                story.scenario().days(),
                story.scenario().only().iterator().next(),
                left.isEmpty()
                    ? ""
                    : left.stream()
                        .map(fault -> " --without " + fault)
                        .reduce("", String::concat)));
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  private void say(String line) {
    PrintWriter errors = spec.commandLine().getErr();
    errors.println(line);
    errors.flush();
  }
}
