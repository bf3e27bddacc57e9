package dev.redress.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What happened, counted. */
final class Tally {

  private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
  private final Map<String, Long> refusals = new TreeMap<>();
  private long commands;
  private long cases;

  void fault(Fault fault) {
    faults.merge(fault, 1L, Long::sum);
  }

  void refused(String code) {
    refusals.merge(code, 1L, Long::sum);
  }

  void command() {
    commands++;
  }

  void opened() {
    cases++;
  }

  long commands() {
    return commands;
  }

  long cases() {
    return cases;
  }

  Map<Fault, Long> faults() {
    return new TreeMap<>(faults);
  }

  Map<String, Long> refusals() {
    return new TreeMap<>(refusals);
  }
}
