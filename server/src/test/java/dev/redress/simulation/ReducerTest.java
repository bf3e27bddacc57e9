package dev.redress.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A seed that fails is worth something: it fails the same way again, and is told shortly. */
@ExtendWith(Quiet.class)
@Tag("database")
class ReducerTest {

  private static final Scenario SCENARIO =
      new Scenario(5, 120, 20, EnumSet.allOf(Fault.class), Set.of());

  /** A merchant that is silent gets rid of the case. */
  private static final World.Ground FAILING =
      deaths -> new MemoryStore(deaths, new Mutants.SilenceCloses()::into);

  @Test
  void aFailingSeedFailsTheSameAgainAndIsReducedToAShortStory() {
    List<Violation> violations = violations();
    assertThat(violations).isNotEmpty();
    assertThat(violations()).isEqualTo(violations);

    Reducer.Story story = new Reducer(FAILING).reduce(SCENARIO, violations).orElseThrow();
    Violation first = violations.getFirst();
    assertThat(story.scenario().only()).hasSize(1);
    assertThat(story.violations()).extracting(Violation::check).contains(first.check());
    // No fault is needed for this bug, and one errand is told on a page.
    assertThat(story.scenario().faults()).isEmpty();
    assertThat(story.lines()).hasSizeBetween(3, 60);
    assertThat(story.lines()).anyMatch(line -> line.contains("CaseClosed by SYSTEM"));
    assertThat(new Reducer(FAILING).reduce(SCENARIO, violations)).contains(story);
  }

  /** Until the first day that sees any; a whole world more would only repeat it. */
  private static List<Violation> violations() {
    try (World world = new World(SCENARIO, FAILING)) {
      world.run((time, opened) -> world.auditor().violations().isEmpty());
      return List.copyOf(world.auditor().violations());
    }
  }
}
