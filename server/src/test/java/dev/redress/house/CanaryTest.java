package dev.redress.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The compiler's checks are awake: with the options of the build, a bad file is rejected and a good
 * one is not.
 */
class CanaryTest {

  private static final Path CANARIES = Path.of("src", "test", "canary");

  @TempDir private Path classes;

  @Test
  void badFileIsRejectedByNullAwayAndByErrorProne() throws Exception {
    assertThat(compile("Bad.java")).contains("[NullAway]").contains("[DeadException]");
  }

  @Test
  void goodFilePasses() throws Exception {
    assertThat(compile("Good.java")).isEmpty();
  }

  private String compile(String file) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    Files.readAllLines(Path.of("..", ".mvn", "jvm.config")).stream()
        .filter(option -> option.startsWith("--add-"))
        .forEach(option -> command.add("-J" + option));
    command.addAll(
        List.of(
            "-processorpath",
            System.getProperty("java.class.path"),
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            "-Xplugin:ErrorProne " + nullness(),
            "-d",
            classes.toString(),
            CANARIES.resolve(file).toString()));
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(javac.waitFor() == 0).as(said).isEqualTo(said.isEmpty());
    return said;
  }

  private static String nullness() throws IOException {
    Matcher property =
        Pattern.compile("<nullness>(.*)</nullness>")
            .matcher(Files.readString(Path.of("..", "pom.xml")));
    assertThat(property.find()).isTrue();
    return property.group(1);
  }
}
