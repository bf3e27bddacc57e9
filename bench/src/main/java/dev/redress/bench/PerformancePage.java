package dev.redress.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.redress.launch.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page that tells what was measured. Each benchmark has a place of its own in it, between two
 * comments, so that one measured anew leaves the others as they are; words around are a person's.
 */
final class PerformancePage {

  private final Path page;

  PerformancePage(Path home) {
    this.page = home.resolve("docs").resolve("performance.md");
  }

  /** Puts the figures of one benchmark into their place; a page without it is refused. */
  void write(String name, Plan plan, List<Figure> figures) {
    try {
      String text = Files.readString(page);
      Files.writeString(page, replaced(text, name, table(plan, figures)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String replaced(String text, String name, String table) {
    String begin = "<!-- bench " + name + " -->\n";
    String end = "<!-- end -->";
    int from = text.indexOf(begin);
    int to = text.indexOf(end, Math.max(0, from));
    if (from < 0 || to < 0) {
      throw new CannotStart(
          "docs/performance.md has no place for " + name + ": the lines " + begin + end);
    }
    return text.substring(0, from + begin.length()) + table + text.substring(to);
  }

  private static String table(Plan plan, List<Figure> figures) {
    return """
        %s, %d repetitions, %d s each; %s.

        | name | ours: median (spread) | reference | ratio | aim |
        |---|---|---|---|---|
        %s
        """
        .formatted(
            LocalDate.now(Clock.systemUTC()),
            plan.repetitions(),
            plan.seconds(),
            machine(),
            figures.stream().map(Figure::row).collect(Collectors.joining("\n")));
  }

  /** What it was measured on, without its name. */
  static String machine() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return "%d cores (%s), %d GiB, %s %s, Java %s"
        .formatted(
            system.getAvailableProcessors(),
            system.getArch(),
            (system.getTotalMemorySize() + (1L << 29)) >> 30,
            system.getName(),
            system.getVersion().replaceFirst("^(\\d+\\.\\d+).*", "$1"),
            Runtime.version().feature());
  }
}
