package dev.redress.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every parser of what comes from outside, with its seeds – among them whatever {@code ./redress
 * fuzz} has found so far – and a few hundred mutations of each. Seconds, not minutes: the long runs
 * are Jazzer's.
 */
@Tag("database")
class FuzzTest {

  private static final int MUTATIONS = 15;

  @TestFactory
  Stream<DynamicTest> whateverComesIsTakenOrRefused() {
    return Target.names().stream().map(name -> dynamicTest(name, () -> feed(name)));
  }

  private static void feed(String name) throws Exception {
    Target target = Target.all().get(name).open();
    List<Path> seeds = seeds(name);
    assertThat(seeds).as("seeds of %s", name).isNotEmpty();
    for (Path seed : seeds) {
      byte[] good = Files.readAllBytes(seed);
      take(target, good, seed + " as it is");
      Mutator mutator = new Mutator(seed.getFileName().toString().hashCode());
      for (int i = 1; i <= MUTATIONS; i++) {
        take(target, mutator.mutated(good), seed + " mutation " + i);
      }
    }
  }

  private static void take(Target target, byte[] input, String what) throws Exception {
    try {
      target.take(input);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(what, e);
    }
  }

  private static List<Path> seeds(String name) throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(FuzzTest.class.getResource("/fuzz/" + name), name).toURI());
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.sorted().forEach(found::add);
    }
    return found;
  }
}
