package dev.redress.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** A recording of the virtual machine around a benchmark, and what it says at first sight. */
final class Profile {

  private static final int SHOWN = 25;

  private Profile() {}

  static <T> T around(Path file, Supplier<T> measured) {
    try (Recording recording = new Recording(Configuration.getConfiguration("profile"))) {
      recording.start();
      T result = measured.get();
      recording.stop();
      recording.dump(file);
      tell(file);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException("This Java has no settings for profiling", e);
    }
  }

  /** The methods on top of most samples, and the first of ours below them. */
  private static void tell(Path file) throws IOException {
    Map<String, Long> tops = new HashMap<>();
    Map<String, Long> own = new HashMap<>();
    long samples = 0;
    try (RecordingFile recording = new RecordingFile(file)) {
      while (recording.hasMoreEvents()) {
        RecordedEvent event = recording.readEvent();
        if ("jdk.ExecutionSample".equals(event.getEventType().getName())
            && event.getStackTrace() != null) {
          List<RecordedFrame> frames = event.getStackTrace().getFrames();
          samples++;
          tops.merge(name(frames.getFirst()), 1L, Long::sum);
          frames.stream()
              .map(Profile::name)
              .filter(name -> name.startsWith("dev.redress"))
              .findFirst()
              .ifPresent(name -> own.merge(name, 1L, Long::sum));
        }
      }
    }
    Plan.say("%,d samples in %s", samples, file);
    list("On top", tops, samples);
    list("First of ours", own, samples);
  }

  private static String name(RecordedFrame frame) {
    return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
  }

  private static void list(String title, Map<String, Long> counts, long samples) {
    Plan.say("%s:", title);
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(SHOWN)
        .forEach(
            each ->
                Plan.say(
                    "%5.1f %%  %s", 100f * each.getValue() / Math.max(1, samples), each.getKey()));
  }
}
