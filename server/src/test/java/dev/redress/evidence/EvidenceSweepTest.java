package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed program was receiving is gone after the next start; what is under way stays. */
@Tag("database")
class EvidenceSweepTest {

  @TempDir Path data;

  @Test
  void leftOverUploadsAreSweptAtStartAndUploadsUnderWayAreNot() throws IOException {
    Path incoming = Files.createDirectories(data.resolve("evidence").resolve("incoming"));
    Path old = Files.writeString(incoming.resolve("old"), "half a picture");
    Path fresh = Files.writeString(incoming.resolve("fresh"), "half a picture");
    Instant now = Files.getLastModifiedTime(fresh).toInstant();
    Files.setLastModifiedTime(old, FileTime.from(now.minus(Duration.ofHours(25))));
    Files.setLastModifiedTime(fresh, FileTime.from(now.minus(Duration.ofHours(23))));

    Storages.files(data).afterPropertiesSet();

    assertThat(incoming).isDirectoryContaining(file -> file.equals(fresh));
    assertThat(incoming).isDirectoryNotContaining(file -> !file.equals(fresh));
  }

  @Test
  void aFirstStartHasNothingToSweepAndMakesNothing() {
    Storages.files(data).afterPropertiesSet();
    assertThat(data).isEmptyDirectory();
  }
}
