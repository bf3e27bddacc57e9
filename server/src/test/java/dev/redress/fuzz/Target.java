package dev.redress.fuzz;

import dev.redress.evidence.PictureTarget;
import dev.redress.retail.CsvTarget;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that reads what comes from outside. It takes any bytes; what it must not do – answer
 * with 5xx or without a code, tell its inside, throw what it does not promise – it throws as an
 * {@link AssertionError}.
 */
public interface Target {

  void take(byte[] input) throws Exception;

  /** Opens a target; those over HTTP start a server of their own. */
  interface Opening {
    Target open() throws Exception;
  }

  /** All targets by name. Each has a folder of seeds in {@code src/test/resources/fuzz}. */
  static Map<String, Opening> all() {
    return new TreeMap<>(
        Map.of(
            "orders", () -> HttpTargets.body("/orders"),
            "orders-bulk", () -> HttpTargets.lines("/orders/bulk"),
            "parcels", () -> HttpTargets.lines("/parcels/events"),
            "pushes", CarrierTargets::pushes,
            "commands", HttpTargets::commands,
            "evidence", HttpTargets::multipart,
            "query", HttpTargets::query,
            "picture", PictureTarget::new,
            "csv", CsvTarget::new));
  }

  /** The names, in order. */
  static List<String> names() {
    return List.copyOf(all().keySet());
  }
}
