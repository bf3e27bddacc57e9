package dev.redress.merchants;

import java.util.EnumMap;
import java.util.Map;

/** How often each thing happened, and what it measured in all (seconds). */
record Sums(Map<Metric, Long> counts, Map<Metric, Long> totals) {

  static Sums none() {
    return new Sums(new EnumMap<>(Metric.class), new EnumMap<>(Metric.class));
  }

  void add(Metric metric, long count, long total) {
    counts.merge(metric, count, Long::sum);
    totals.merge(metric, total, Long::sum);
  }

  long count(Metric metric) {
    return counts.getOrDefault(metric, 0L);
  }

  long total(Metric metric) {
    return totals.getOrDefault(metric, 0L);
  }
}
