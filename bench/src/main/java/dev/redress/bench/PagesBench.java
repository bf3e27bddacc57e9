package dev.redress.bench;

import dev.redress.kernel.Json;
import dev.redress.launch.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * The consoles in a real browser: when a page of the demo first shows something, when its heading
 * is there, and how many bytes came over the line for it; each time a browser that has never been
 * here.
 */
final class PagesBench {

  private static final long BUYER_BUDGET = 250_000;

  private final Plan plan;

  PagesBench(Plan plan) {
    this.plan = plan;
  }

  List<Figure> run() {
    Map<String, String> demo =
        Map.of(
            "redress.demo", "true", "redress.clock.movable", "true", "redress.readers", "HINTED");
    try (Plan.Running running = plan.start(demo)) {
      Path script = plan.home().resolve("web").resolve("scripts").resolve("paint.mjs");
      String said =
          Shell.run(
              List.of(
                  "node",
                  script.toString(),
                  running.server().address(),
                  browser(),
                  String.valueOf(plan.repetitions())),
              Map.of());
      return said.lines().filter(line -> line.startsWith("{")).flatMap(PagesBench::read).toList();
    }
  }

  private static Stream<Figure> read(String line) {
    JsonNode page = Json.read(line, JsonNode.class);
    String name = "pages-" + page.path("name").asString() + "-" + page.path("line").asString();
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.alone(name + "-paint", numbers(page, "paint"), "ms", ""));
    figures.add(Figure.alone(name + "-heading", numbers(page, "heading"), "ms", ""));
    if ("here".equals(page.path("line").asString())) {
      figures.add(
          Figure.alone(
              name + "-bytes",
              numbers(page, "bytes"),
              "bytes over the line",
              name.contains("buyer") ? "≤ %,d".formatted(BUYER_BUDGET) : ""));
    }
    return figures.stream();
  }

  private static List<Long> numbers(JsonNode page, String field) {
    return StreamSupport.stream(page.path(field).spliterator(), false)
        .map(JsonNode::asLong)
        .toList();
  }

  private static String browser() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .map(name -> Path.of("/usr/bin", name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElseThrow(() -> new CannotStart("Install Chromium (Debian: apt-get install chromium)."));
  }
}
