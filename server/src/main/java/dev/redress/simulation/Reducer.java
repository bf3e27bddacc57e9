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

  private static final int TRIED = 5;

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

  /**
   * The story of the first errand that fails by itself, and by the same check; empty: none does.
   */
  Optional<Story> reduce(Scenario failing, List<Violation> violations) {
    return violations.stream()
        .filter(violation -> violation.errand() > 0)
        .limit(TRIED)
        .flatMap(violation -> alone(failing, violation).stream())
        .findFirst();
  }

  private Optional<Story> alone(Scenario failing, Violation violation) {
    Scenario alone = failing.with(Set.of(violation.errand()));
    if (!fails(alone, violation.check())) {
      return Optional.empty();
    }
    List<Fault> faults = alone.faults().stream().sorted().toList();
    return Optional.of(play(without(faults, alone, violation.check())));
  }

  /** Leaves out all of these kinds, or of each half what does not matter. */
  private Scenario without(List<Fault> faults, Scenario scenario, Check check) {
    Scenario fewer = scenario;
    for (Fault fault : faults) {
      fewer = fewer.without(fault);
    }
    if (faults.isEmpty() || fails(fewer, check)) {
      return fewer;
    }
    if (faults.size() == 1) {
      return scenario;
    }
    int half = faults.size() / 2;
    Scenario first = without(faults.subList(0, half), scenario, check);
    return without(faults.subList(half, faults.size()), first, check);
  }

  private boolean fails(Scenario scenario, Check check) {
    return play(scenario).violations().stream().anyMatch(each -> each.check() == check);
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
      world.run((time, opened) -> true);
      return new Story(scenario, lines, world.auditor().violations());
    }
  }
}
