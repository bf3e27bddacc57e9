package dev.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessorsTest {

  /** What a vacuum took is not taken back when it ends. */
  @Test
  void whatAnEndedChildSpentStillCounts() throws Exception {
    assumeTrue(Files.isReadable(Path.of("/proc/self/stat")), "only Linux keeps it");
    Duration before = Processors.withChildren(ProcessHandle.current());
    Process child =
        new ProcessBuilder("sh", "-c", "i=0; while [ $i -lt 400000 ]; do i=$((i+1)); done").start();
    Duration own = Duration.ZERO;
    while (child.isAlive()) {
      own = child.info().totalCpuDuration().orElse(own);
    }
    assertThat(child.waitFor()).isZero();
    assertThat(own).as("long enough to be seen").isGreaterThan(Duration.ofMillis(50));
    assertThat(Processors.withChildren(ProcessHandle.current()).minus(before))
        .isGreaterThanOrEqualTo(own);
  }
}
