package dev.redress.bench;

import dev.redress.kernel.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One measured figure beside its reference, each the median of its repetitions.
 *
 * @param ours repetitions of the product
 * @param reference repetitions of the reference, taken in turn with ours
 */
record Figure(String name, List<Long> ours, List<Long> reference, String unit) {

  private static long median(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private BigDecimal ratio() {
    return BigDecimal.valueOf(median(ours))
        .divide(BigDecimal.valueOf(median(reference)), 2, RoundingMode.HALF_UP);
  }

  String json() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", name);
    row.put("ours", median(ours));
    row.put("reference", median(reference));
    row.put("ratio", ratio());
    row.put("unit", unit);
    return Json.write(row);
  }

  String line() {
    return "%-24s ours %,9d %s %s   reference %,9d %s   ratio %s"
        .formatted(
            name, median(ours), spread(ours), unit, median(reference), spread(reference), ratio());
  }

  private static String spread(List<Long> values) {
    return "(%,d–%,d)"
        .formatted(
            values.stream().min(Long::compare).orElseThrow(),
            values.stream().max(Long::compare).orElseThrow());
  }
}
