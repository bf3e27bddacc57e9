package dev.redress.cases;

import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Numbers that no telephone network knows, for the demo; otherwise none. A provider of real ones
 * takes this one's place.
 */
@Component
final class DemoPrivacyNumbers implements PrivacyNumbers {

  private static final int EXTENSIONS = 10_000;

  private final boolean on;

  DemoPrivacyNumbers(@Value("${redress.demo:false}") boolean demo) {
    this.on = demo;
  }

  @Override
  public Optional<String> between(CaseId id, Instant until) {
    int extension = Math.floorMod(id.text().hashCode() * 31 + until.hashCode(), EXTENSIONS);
    return on ? Optional.of("000-5550-0100 #" + "%04d".formatted(extension)) : Optional.empty();
  }
}
