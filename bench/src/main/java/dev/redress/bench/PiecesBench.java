package dev.redress.bench;

import dev.redress.cases.CaseCommand;
import dev.redress.cases.CaseId;
import dev.redress.cases.Cases;
import dev.redress.cases.Pieces;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Pieces of a command in this process, measured by JMH. It does not fork, because what is measured
 * was loaded from the running product; each piece is warmed up on its own.
 */
final class PiecesBench {

  private final Plan plan;

  PiecesBench(Plan plan) {
    this.plan = plan;
  }

  List<Figure> run(Stand stand) {
    CaseId id = stand.cases(10).getFirst();
    Actor merchant = new Actor(Role.MERCHANT, "m", "Shop", Market.CODE, Market.MERCHANT);
    Pieces.load(
        stand.bean(Cases.class).file(id.order()),
        id,
        new CaseCommand.Reject(id, "NO_REASON_EXCLUDED", Market.STATEMENT, List.of()),
        merchant,
        stand.bean(Clock.class).instant());
    List<Figure> figures = new ArrayList<>();
    for (RunResult result : measured()) {
      List<Long> nanos =
          result.getAggregatedResult().getIterationResults().stream()
              .map(iteration -> Math.round(iteration.getPrimaryResult().getScore()))
              .toList();
      figures.add(
          Figure.alone("pieces-" + result.getPrimaryResult().getLabel(), nanos, "ns each", ""));
    }
    return figures;
  }

  private Collection<RunResult> measured() {
    try {
      return new Runner(
              new OptionsBuilder()
                  .include(Pieces.class.getName())
                  .forks(0)
                  .warmupIterations(1)
                  .warmupTime(TimeValue.seconds(plan.seconds()))
                  .measurementIterations(plan.repetitions())
                  .measurementTime(TimeValue.seconds(plan.seconds()))
                  .verbosity(VerboseMode.SILENT)
                  .build())
          .run();
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }
}
