package dev.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** F6: who has ruled on a case does not hear it again, however often it was ruled on since. */
class JudgedTest {

  private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");

  @Test
  void whoeverHasEverRuledIsRemembered() {
    Judged first = Judged.of(12, List.of("anna", "bert"), AT, null);
    Judged second = Judged.of(31, List.of("carl"), AT, first);
    Judged bySilence = Judged.of(40, List.of(), AT, second);

    assertThat(List.of("anna", "bert", "carl")).allMatch(bySilence::heardBy);
    assertThat(bySilence.heardBy("dora")).isFalse();
    assertThat(second.by()).as("who made this one").containsExactly("carl");
    assertThat(bySilence.by()).isEmpty();
  }
}
