package dev.redress;

import dev.redress.cases.CaseId;
import dev.redress.cases.PrivacyNumbers;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Primary;

/** A provider of masked numbers outside: one number for each case and each time it works until. */
@Primary
public final class FakeNumbers implements PrivacyNumbers {

  @Override
  public Optional<String> between(CaseId id, Instant until) {
    return Optional.of("95013 " + id.text() + " " + until);
  }
}
