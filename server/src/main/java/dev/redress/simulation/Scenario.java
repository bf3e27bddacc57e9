package dev.redress.simulation;

import java.util.Set;

/**
 * Everything that a run follows from.
 *
 * @param cases errands begin until so many cases were opened
 * @param days what sets the pace at which errands begin
 * @param faults which kinds happen at all
 * @param only errands that take place; empty: all. An errand plays alike without the others
 */
record Scenario(long seed, int cases, int days, Set<Fault> faults, Set<Integer> only) {

  private static final int FEWEST_MERCHANTS = 40;
  private static final int ORDERS_OF_ONE = 200;

  /** How many merchants a market has: no record of one grows with the length of the run. */
  int merchants() {
    return Math.max(FEWEST_MERCHANTS, cases / ORDERS_OF_ONE);
  }

  boolean has(int errand) {
    return only.isEmpty() || only.contains(errand);
  }

  Scenario without(Fault fault) {
    Set<Fault> left = new java.util.TreeSet<>(faults);
    left.remove(fault);
    return new Scenario(seed, cases, days, Set.copyOf(left), only);
  }

  Scenario with(Set<Integer> errands) {
    return new Scenario(seed, cases, days, faults, Set.copyOf(errands));
  }
}
