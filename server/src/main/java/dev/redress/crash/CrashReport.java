package dev.redress.crash;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** What happened, in lines for people or as one JSON object. */
final class CrashReport {

  private final long seed;
  private final Notes notes;
  private final Map<Blow, List<Long>> recoveries;
  private final Map<String, String> scenarios;

  CrashReport(
      long seed, Notes notes, Map<Blow, List<Long>> recoveries, Map<String, String> scenarios) {
    this.seed = seed;
    this.notes = notes;
    this.recoveries = recoveries;
    this.scenarios = scenarios;
  }

  String json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("seed", seed);
    all.put("kills", recoveries.values().stream().mapToInt(List::size).sum());
    Map<String, Object> blows = new LinkedHashMap<>();
    recoveries.forEach(
        (blow, millis) ->
            blows.put(
                blow.name(),
                Map.of(
                    "count",
                    millis.size(),
                    "medianMs",
                    median(millis),
                    "longestMs",
                    longest(millis))));
    all.put("recoveries", blows);
    all.put("happened", notes.happened());
    all.put("scenarios", scenarios);
    all.put("violations", notes.violations());
    return JsonMapper.shared().writeValueAsString(all);
  }

  String text() {
    StringBuilder text = new StringBuilder("seed " + seed + "\n");
    recoveries.forEach(
        (blow, millis) ->
            text.append(
                "killed %-40s %3d times; back after %,6d ms (median), %,6d ms at most%n"
                    .formatted(blow.words(), millis.size(), median(millis), longest(millis))));
    new TreeMap<>(notes.happened())
        .forEach((what, count) -> text.append("%-60s %,8d%n".formatted(what, count)));
    scenarios.forEach((name, end) -> text.append("%s: %s%n".formatted(name, end)));
    text.append("violations %d%n".formatted(notes.violations().size()));
    notes.violations().stream().limit(50).forEach(each -> text.append("  " + each + "\n"));
    return text.toString();
  }

  private static long median(List<Long> millis) {
    return millis.stream().sorted().skip(millis.size() / 2).findFirst().orElse(0L);
  }

  private static long longest(List<Long> millis) {
    return millis.stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
