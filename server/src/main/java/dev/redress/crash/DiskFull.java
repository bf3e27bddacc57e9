package dev.redress.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The disk of the data fills up: commands are refused, none is half done; when there is room again
 * the product goes on by itself, and everything acknowledged is there.
 */
final class DiskFull implements Scenario {

  private static final String SIZE = "640m";
  private static final Duration TO_FILL = Duration.ofMinutes(2);
  private static final Duration TO_COME_BACK = Duration.ofMinutes(1);

  @Override
  public String play(Place place) throws IOException, SQLException, InterruptedException {
    Path disk = Files.createDirectories(place.folder().resolve("disk"));
    if (!ran("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString())) {
      return "skipped: mounting a small disk takes root";
    }
    try {
      return onSmallDisk(place, disk);
    } finally {
      ran("umount", "-l", disk.toString());
    }
  }

  private static String onSmallDisk(Place place, Path disk)
      throws IOException, SQLException, InterruptedException {
    try (Machine machine = new Machine(place.terms(disk.resolve("data"), Map.of()))) {
      Town town = new Town(machine.awaitReady(), place.notes());
      town.settle(machine.program().setupCode());
      Pulse pulse = new Pulse(town);
      Path filler = disk.resolve("filler");
      long back;
      try (Crowd crowd = new Crowd(town, 2)) {
        pulse.awaitNext(TO_COME_BACK);
        fill(filler);
        if (!pulse.awaitOutage(TO_FILL)) {
          Files.delete(filler);
          crowd.goHome();
          return "never came to a halt on a full disk within " + TO_FILL;
        }
        place.say().accept("The disk is full, and commands are refused.");
        Thread.sleep(5000);
        Files.delete(filler);
        back = pulse.awaitNext(TO_COME_BACK);
        crowd.goHome();
      }
      new Aftermath(machine, town).prove();
      return "refused while full; commands again %,d ms after there was room".formatted(back);
    }
  }

  /** Takes the last byte. */
  private static void fill(Path filler) {
    byte[] block = new byte[64 << 10];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      // No room left, which is what was wanted.
    }
  }

  private static boolean ran(String... words) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(List.of(words))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
  }
}
