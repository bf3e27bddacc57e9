package dev.redress.bench;

import dev.redress.launch.CannotStart;
import dev.redress.launch.DatabaseOptions;
import dev.redress.launch.Subcommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the product, beside a reference where there is one. */
@Command(
    name = "bench",
    description = "Measures speed beside a reference, in one run on one server.",
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Subcommand {

  private static final Pattern NUMBER = Pattern.compile("([1-9]\\d{0,8})([kM]?)");
  private static final Map<String, Function<Plan, List<Figure>>> ALL = new LinkedHashMap<>();

  static {
    ALL.put(
        "commands",
        plan ->
            onStand(
                plan,
                stand -> new CommandsBench(stand, plan.seconds(), CommandsBench.CASES).run()));
    ALL.put("http", plan -> onStand(plan, stand -> new HttpBench(stand, plan.seconds()).run()));
    ALL.put(
        "http-open",
        plan -> onStand(plan, stand -> new OpenLoopBench(plan, stand, plan.rate()).run()));
    ALL.put("deadlines", plan -> new DeadlinesBench(plan, Math.toIntExact(plan.size() / 10)).run());
    ALL.put("readers", plan -> new ReadersBench(plan, Math.toIntExact(plan.size() / 50)).run());
    ALL.put("growth", plan -> new GrowthBench(plan, sizes(plan.size()), 200).run());
    ALL.put("start", plan -> new StartBench(plan, 12, 2000).run());
    ALL.put("pieces", plan -> onStand(plan, stand -> new PiecesBench(plan).run(stand)));
    ALL.put(
        "checkpoints",
        plan ->
            onStand(plan, stand -> new CheckpointsBench(plan, stand, CommandsBench.CASES).run()));
    ALL.put("pages", plan -> new PagesBench(plan).run());
  }

  @Mixin private DatabaseOptions databaseOptions = new DatabaseOptions();

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description =
          "Which: commands, http, http-open, deadlines, readers, growth, start, pieces, checkpoints, pages (default: all).")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long each repetition takes (default: 10).")
  private int seconds = 10;

  @Option(
      names = "--repetitions",
      paramLabel = "N",
      description = "How often each is measured, in turn with its reference (default: 3).")
  private int repetitions = 3;

  @Option(
      names = "--size",
      paramLabel = "N",
      description =
          "The most cases of growth, all deadlines of deadlines, the most before a day: 10k, 100k, 1M (default), 5M.")
  private String size = "1M";

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Requests per second of http-open (default: 1000).")
  private int rate = 1000;

  @Option(names = "--json", description = "One JSON object per line.")
  private boolean json;

  @Option(
      names = "--keep",
      description =
          "Keeps the databases; growth goes on from the cases that it finds in the same --data.")
  private boolean keep;

  @Option(names = "--write", description = "Puts the figures into docs/performance.md, too.")
  private boolean write;

  @Option(
      names = "--profile",
      description = "Records each (JFR), prints where the time goes, and keeps the recording.")
  private boolean profile;

  @Override
  public Integer call() {
    names.stream()
        .filter(name -> !ALL.containsKey(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new CannotStart(
                  "There is no benchmark " + name + "; there are " + ALL.keySet() + ".");
            });
    Path home = Path.of(System.getProperty("redress.home", ".")).toAbsolutePath().normalize();
    for (String name : names.isEmpty() ? List.copyOf(ALL.keySet()) : names) {
      DatabaseOptions own = databaseOptions.in(name);
      measure(name, new Plan(own, seconds, repetitions, rate, number(size), home));
      if (!keep) {
        Folders.delete(own.data());
      }
    }
    return 0;
  }

  private void measure(String name, Plan plan) {
    Function<Plan, List<Figure>> benchmark = Objects.requireNonNull(ALL.get(name));
    List<Figure> figures =
        profile
            ? Profile.around(
                plan.place().data().resolveSibling(name + ".jfr"), () -> benchmark.apply(plan))
            : benchmark.apply(plan);
    figures.forEach(figure -> System.out.println(json ? figure.json() : figure.line()));
    System.out.flush();
    if (write) {
      new PerformancePage(plan.home()).write(name, plan, figures);
    }
  }

  /** Ten times more each time, up to the largest. */
  private static List<Long> sizes(long largest) {
    return Stream.concat(
            LongStream.of(10_000, 100_000, 1_000_000).boxed().filter(size -> size < largest),
            Stream.of(largest))
        .toList();
  }

  /** 10k, 5M or a plain number. */
  static long number(String text) {
    Matcher match = NUMBER.matcher(text);
    if (!match.matches()) {
      throw new CannotStart("--size: a number like 10k or 5M is expected.");
    }
    long thousands =
        switch (match.group(2)) {
          case "k" -> 1000;
          case "M" -> 1_000_000;
          default -> 1;
        };
    return Long.parseLong(match.group(1)) * thousands;
  }

  private static List<Figure> onStand(Plan plan, Function<Stand, List<Figure>> benchmark) {
    try (Plan.Running running = plan.start(Map.of())) {
      return benchmark.apply(new Stand(running.database(), running.server()));
    }
  }
}
