package dev.redress.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Style is a test: what the sources may not contain, and what to write instead. */
class TidyTest {

  private static final int LINES_PER_FILE = 300;

  /** Every source of the house, product and tests alike. */
  private static final List<Path> ALL =
      sources("../server/src/main/java", "../server/src/test/java", "../bench/src");

  private static final List<Path> PRODUCT = sources("../server/src/main/java");
  private static final List<Path> TESTS = sources("../server/src/test/java");

  /**
   * What is not written here.
   *
   * @param pattern found in code, with comments and texts taken out
   * @param where the sources in which it is looked for
   * @param instead what to write
   * @param except name of the one file in which it is right
   */
  private record Ban(String pattern, List<Path> where, String instead, String except) {

    Ban(String pattern, List<Path> where, String instead) {
      this(pattern, where, instead, "");
    }
  }

  private static final List<Ban> BANS =
      List.of(
          new Ban(
              "\\b(class|interface|record|enum)\\s+(Abstract\\w*|\\w*(Impl|Manager|Helper|Utils?|Dto|DTO|Mapper|Service))\\b",
              ALL,
              "a name that says what the thing is in the marketplace"),
          new Ban("@Autowired\\b(?!\\s*\\()", PRODUCT, "a constructor"),
          new Ban(
              "[(,]\\s*(final\\s+)?Optional<[^()]*>\\s+\\w+\\s*[,)]",
              PRODUCT,
              "a @Nullable parameter or two methods"),
          new Ban(
              "\\b(double|float|Double|Float)\\b",
              PRODUCT,
              "long minor units, integer basis points or thousandths"),
          new Ban(
              "new\\s+BigDecimal\\s*\\(\\s*[0-9]+\\.", ALL, "BigDecimal.valueOf(unscaled, scale)"),
          new Ban("@Transactional\\b", PRODUCT, "a command through kernel's CommandLog"),
          new Ban(
              "catch\\s*\\(\\s*(final\\s+)?(Exception|Throwable)\\b",
              PRODUCT,
              "the exception that can happen",
              "Launch.java"),
          new Ban(
              "\\bSystem\\.(out|err)\\b",
              PRODUCT,
              "a logger, or the line a command was given to say",
              "Serving.java"),
          new Ban(
              "\\bSystem\\.currentTimeMillis\\b",
              PRODUCT,
              "the Clock bean, or System.nanoTime for a duration"),
          new Ban("\\bprintStackTrace\\(\\s*\\)", ALL, "a logger"),
          new Ban(
              "\\bThread\\.sleep\\b", TESTS, "waiting for what is expected, or the movable clock"),
          new Ban("org\\.mockito|@MockitoBean|@MockBean", ALL, "the real object on TestDatabase"),
          new Ban("@Disabled\\b", TESTS, "a test that runs, or none"));

  @Test
  void nothingBannedIsWritten() throws IOException {
    List<String> found = new ArrayList<>();
    for (Ban ban : BANS) {
      Pattern pattern = Pattern.compile(ban.pattern());
      for (Path file : ban.where()) {
        if (!ban.except().equals(file.getFileName().toString())) {
          find(pattern, file, found, "write " + ban.instead());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void nothingIsLeftToDo() throws IOException {
    Pattern pattern = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");
    List<String> found = new ArrayList<>();
    for (Path file : ALL) {
      Matcher matcher = pattern.matcher(Files.readString(file));
      while (matcher.find()) {
        found.add(file + ": " + matcher.group() + ", build it or leave it out");
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void filesFitOnAFewScreens() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : ALL) {
      long lines;
      try (Stream<String> all = Files.lines(file)) {
        lines = all.count();
      }
      if (lines > LINES_PER_FILE) {
        found.add("%s has %d lines: divide it where its subject divides".formatted(file, lines));
      }
    }
    assertThat(found).as("at most %d lines", LINES_PER_FILE).isEmpty();
  }

  @Test
  void everyRoomSaysWhatItIsForAndThatNullIsMarked() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path folder : PRODUCT.stream().map(Path::getParent).distinct().toList()) {
      Path info = folder.resolve("package-info.java");
      if (!Files.exists(info)) {
        found.add(folder + ": add package-info.java with purpose, invariants and @NullMarked");
      } else if (!Files.readString(info).contains("@NullMarked")
          || !Files.readString(info).contains("/**")) {
        found.add(info + ": state purpose and invariants, and @NullMarked");
      }
    }
    assertThat(found).isEmpty();
  }

  private static void find(Pattern pattern, Path file, List<String> found, String instead)
      throws IOException {
    String code = withoutTextsAndComments(Files.readString(file));
    Matcher matcher = pattern.matcher(code);
    while (matcher.find()) {
      long line = code.substring(0, matcher.start()).lines().count();
      found.add("%s:%d: \"%s\": %s".formatted(file, line, matcher.group().strip(), instead));
    }
  }

  /** Blanks out everything that is not code and keeps the lines where they are. */
  private static String withoutTextsAndComments(String source) {
    Matcher matcher =
        Pattern.compile(
                "\"\"\"(?s:.*?)(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'|//[^\\n]*|(?s:/\\*.*?\\*/)")
            .matcher(source);
    return matcher.replaceAll(
        match -> Matcher.quoteReplacement(match.group().replaceAll("[^\\n]", " ")));
  }

  private static List<Path> sources(String... folders) {
    List<Path> all = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(all::add);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return all;
  }
}
