package dev.redress.fuzz;

import com.code_intelligence.jazzer.api.BugDetectors;
import java.util.Set;

/**
 * What Jazzer runs ({@code ./redress fuzz}): one target, named in the first argument, and whatever
 * bytes Jazzer thinks of by watching which branches they take.
 */
public final class Fuzzing {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");

  private static Target target = input -> {};

  private Fuzzing() {}

  /** Called by Jazzer once. */
  public static void fuzzerInitialize(String[] words) throws Exception {
    Target.Opening found = Target.all().get(words.length == 0 ? "" : words[0]);
    if (found == null) {
      throw new IllegalArgumentException("Targets: " + String.join(", ", Target.names()));
    }
    // The server talks to its database here; to be made to talk to anybody else is a finding.
    BugDetectors.allowNetworkConnections((host, port) -> LOOPBACK.contains(host));
    target = found.open();
  }

  /** Called by Jazzer for every input. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    target.take(input);
  }
}
