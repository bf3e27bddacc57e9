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
 * @param reference repetitions of the reference, taken in turn with ours; empty: there is none
 * @param aim what was wanted, in words; empty: nothing in particular
 */
record Figure(String name, List<Long> ours, List<Long> reference, String unit, String aim) {

  Figure(String name, List<Long> ours, List<Long> reference, String unit) {
    this(name, ours, reference, unit, "");
  }

  /** A figure that stands alone. */
  static Figure alone(String name, List<Long> ours, String unit, String aim) {
    return new Figure(name, ours, List.of(), unit, aim);
  }

  static long median(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private BigDecimal ratio() {
    return BigDecimal.valueOf(median(ours))
        .divide(BigDecimal.valueOf(Math.max(1, median(reference))), 2, RoundingMode.HALF_UP);
  }

  String json() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", name);
    row.put("ours", median(ours));
    row.put("repetitions", ours);
    if (!reference.isEmpty()) {
      row.put("reference", median(reference));
      row.put("referenceRepetitions", reference);
      row.put("ratio", ratio());
    }
    row.put("unit", unit);
    row.put("aim", aim);
    return Json.write(row);
  }

  String line() {
    String own = "%-26s ours %,9d %s %s".formatted(name, median(ours), spread(ours), unit);
    return reference.isEmpty()
        ? own
        : own
            + "   reference %,9d %s   ratio %s"
                .formatted(median(reference), spread(reference), ratio());
  }

  /** The row of a table in Markdown. */
  String row() {
    return reference.isEmpty()
        ? "| `%s` | %,d %s %s | | | %s |".formatted(name, median(ours), spread(ours), unit, aim)
        : "| `%s` | %,d %s %s | %,d %s | %s | %s |"
            .formatted(
                name,
                median(ours),
                spread(ours),
                unit,
                median(reference),
                spread(reference),
                ratio(),
                aim);
  }

  private static String spread(List<Long> values) {
    return values.size() == 1
        ? ""
        : "(%,d–%,d)"
            .formatted(
                values.stream().min(Long::compare).orElseThrow(),
                values.stream().max(Long::compare).orElseThrow());
  }
}
