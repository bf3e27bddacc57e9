package dev.redress.simulation;

import dev.redress.kernel.Command;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What happened, counted. */
final class Tally {

  private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
  private final Map<String, Long> refusals = new TreeMap<>();
  private final Set<Class<? extends Command>> accepted = new HashSet<>();
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

  void accepted(Class<? extends Command> kind) {
    accepted.add(kind);
  }

  /** Of which kinds at least one was accepted. */
  Set<Class<? extends Command>> accepted() {
    return Set.copyOf(accepted);
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
