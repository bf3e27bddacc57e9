package dev.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/traps.md}: every known trap is held by a test that exists, races by a race. */
@Tag("database")
class TrapsTest {

  private static final int TRAPS = 50;
  private static final Path SOURCES = Path.of("src/test/java");
  private static final Pattern TEST = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`");

  /** Tests in which things happen at once, or are cut off, on a real PostgreSQL. */
  private static final Set<String> RACES =
      Set.of(
          "OrderRaceTest",
          "OneOrderRaceTest",
          "InterleavingRaceTest",
          "RefundRaceTest",
          "RefundCrashTest",
          "RefundFlowTest",
          "GroupCommitTest",
          "ReaderLoopTest",
          "ShortCrashTest",
          "EvidenceStoreTest");

  /** One row of the table. */
  private record Trap(int number, boolean race, List<MatchResult> tests, String words) {}

  @Test
  void everyTrapIsInTheTableOnce() throws IOException {
    assertThat(traps().map(Trap::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, TRAPS).boxed().toList());
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    Map<String, String> classes = sources();
    traps()
        .forEach(
            trap -> {
              assertThat(trap.tests().isEmpty())
                  .as("trap %d has tests, or is not there", trap.number())
                  .isEqualTo(trap.words().contains("not there"));
              trap.tests().forEach(test -> exists(test, classes));
            });
  }

  private static void exists(MatchResult test, Map<String, String> classes) {
    assertThat(classes).as(test.group()).containsKey(test.group(1));
    if (test.group(2) != null) {
      assertThat(classes.get(test.group(1))).contains(" " + test.group(2) + "(");
    }
  }

  @Test
  void whatComesFromThingsAtOnceIsTriedAtOnce() throws IOException {
    assertThat(traps().filter(Trap::race))
        .hasSizeGreaterThan(15)
        .allSatisfy(
            trap ->
                assertThat(trap.tests())
                    .as("trap %d", trap.number())
                    .anyMatch(test -> RACES.contains(test.group(1))));
  }

  private static Stream<Trap> traps() throws IOException {
    return Files.readAllLines(Path.of("../docs/traps.md")).stream()
        .filter(line -> line.matches("\\| \\d+ \\|.*"))
        .map(
            line -> {
              String[] cells = line.split("\\|", -1);
              return new Trap(
                  Integer.parseInt(cells[1].strip()),
                  "race".equals(cells[3].strip()),
                  TEST.matcher(cells[4]).results().toList(),
                  cells[4]);
            });
  }

  private static Map<String, String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      Function<Path, String> name = file -> file.getFileName().toString().replace(".java", "");
      return files
          .filter(file -> file.toString().endsWith("Test.java"))
          .collect(Collectors.toMap(name, TrapsTest::text));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(Arrays.asList(file, e).toString(), e);
    }
  }
}
