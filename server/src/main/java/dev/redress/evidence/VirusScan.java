package dev.redress.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Looks for malicious software in files that come in. */
interface VirusScan {

  /** Whether there is one at all. */
  boolean on();

  /** The name of what was found; empty: nothing. Throws where no verdict was given. */
  Optional<String> found(Path file) throws IOException;
}
