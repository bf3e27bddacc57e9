package dev.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.launch.DatabaseOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every benchmark once, with next to nothing in it, so that none stops working unnoticed. */
@Tag("slow")
class BenchTest {

  @TempDir private Path folder;

  private Plan plan() {
    DatabaseOptions place =
        CommandLine.populateCommand(
            new DatabaseOptions(), "--data", folder.resolve("data").toString(), "--db-memory=32MB");
    return new Plan(place, 1, 1, 50, 400, folder);
  }

  private static void areThere(List<Figure> figures, String... names) {
    assertThat(figures).extracting(Figure::name).contains(names);
    assertThat(figures).allSatisfy(figure -> assertThat(figure.ours()).isNotEmpty());
    figures.forEach(figure -> assertThat(figure.line()).contains(figure.name()));
  }

  private List<Figure> onStand(Function<Stand, List<Figure>> benchmark) {
    try (Plan.Running running = plan().start(Map.of())) {
      return benchmark.apply(new Stand(running.database(), running.server()));
    }
  }

  @Test
  void deadlinesFireBesideTheReference() {
    areThere(new DeadlinesBench(plan(), 300).run(), "deadlines-at-once", "deadlines-steady-p99");
  }

  @Test
  void readersFollowAndReplay() {
    areThere(new ReadersBench(plan(), 300).run(), "readers-lag-p99", "readers-replay");
  }

  @Test
  void copiesTakeCommandsAndAreListed() {
    List<Figure> figures = new GrowthBench(plan(), List.of(200L, 400L), 40).run();
    areThere(figures, "growth-200-commands", "growth-400-commands-p99", "growth-400-queue-p99");
  }

  @Test
  void aPaceIsKept() {
    areThere(onStand(stand -> new OpenLoopBench(plan(), stand, 50).run()), "http-open-50-p99");
  }

  @Test
  void theRecordsShareIsMeasured() {
    areThere(
        onStand(stand -> new CheckpointsBench(plan(), stand, 300).run()),
        "checkpoints",
        "checkpoints-postgres",
        "checkpoints-server");
  }

  @Test
  void piecesAreMeasured() {
    areThere(onStand(stand -> new PiecesBench(plan()).run(stand)), "pieces-decideAndEvolve");
  }

  @Test
  void aDayGoesBy() {
    areThere(new StartBench(plan(), 3, 100).run(), "start-ready", "start-day-heap");
  }

  @Test
  void whatIsMeasuredIsWrittenIntoItsPlace() throws IOException {
    Path page = folder.resolve("docs/performance.md");
    java.nio.file.Files.createDirectories(page.getParent());
    java.nio.file.Files.writeString(
        page,
        "before\n<!-- bench other -->\nkept\n<!-- end -->\n<!-- bench one -->\nold\n<!-- end -->\nafter\n");
    new PerformancePage(folder)
        .write("one", plan(), List.of(new Figure("one-a", List.of(3L, 1L), List.of(2L), "ms")));
    assertThat(page)
        .content()
        .contains("kept\n", "| `one-a` | 3 (1–3) ms | 2  | 1.50 |", "after\n", "before\n")
        .doesNotContain("old");
  }
}
