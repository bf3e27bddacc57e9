package dev.redress.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.FreePorts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A few blows of the crash test; the long run is {@code ./redress simulate --crash}. */
@Tag("slow")
class ShortCrashTest {

  @TempDir private Path folder;

  @Test
  void threeKillsLoseNothingAndRepeatNothing() {
    StringWriter said = new StringWriter();
    int exit =
        new CommandLine(new CrashCommand())
            .setOut(new PrintWriter(said))
            .execute(
                "--only",
                "kills",
                "--kills",
                "3",
                "--seed",
                "11",
                "--port",
                Integer.toString(FreePorts.inARow(2)),
                "--data",
                folder.toString());
    assertThat(exit).as(said.toString()).isZero();
    assertThat(said.toString()).contains("violations 0");
  }
}
