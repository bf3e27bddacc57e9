package dev.redress.simulation;

import dev.redress.simulation.World.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a failing run short: the one errand that fails, without the faults that do not matter, told
 * line by line.
 */
final class Reducer {

  private final Ground ground;

  /**
   * Prepares.
   *
   * @param ground what the worlds stand on; each attempt gets a world of its own
   */
  Reducer(Ground ground) {
    this.ground = ground;
  }

  /**
   * A short way to a violation.
   *
   * @param scenario plays it again
   * @param lines what happens, in order
   */
  record Story(Scenario scenario, List<String> lines, List<Violation> violations) {}

  /** The story of the first errand that fails by itself; empty: none does. */
  Optional<Story> reduce(Scenario failing, List<Violation> violations) {
    return violations.stream()
        .map(Violation::errand)
        .filter(errand -> errand > 0)
        .distinct()
        .limit(5)
        .map(errand -> failing.with(Set.of(errand)))
        .filter(alone -> !play(alone).violations().isEmpty())
        .findFirst()
        .map(this::withoutWhatDoesNotMatter);
  }

  private Story withoutWhatDoesNotMatter(Scenario alone) {
    Scenario shortest = alone;
    for (Fault fault : alone.faults().stream().sorted().toList()) {
      Scenario fewer = shortest.without(fault);
      if (!play(fewer).violations().isEmpty()) {
        shortest = fewer;
      }
    }
    return play(shortest);
  }

  private Story play(Scenario scenario) {
    List<String> lines = new ArrayList<>();
    Ground telling =
        new Ground() {
          @Override
          public Backing backing(Deaths deaths) {
            return ground.backing(deaths);
          }

          @Override
          public Bank bank(World world) {
            return ground.bank(world);
          }

          @Override
          public Rooms rooms(Rooms.Outside outside) {
            return ground.rooms(outside);
          }

          @Override
          public void tell(String line) {
            lines.add(line);
          }
        };
    try (World world = new World(scenario, telling)) {
      world.run((time, opened) -> {});
      return new Story(scenario, lines, world.auditor().violations());
    }
  }
}
