package dev.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** F6: by when a hearing is to be ruled on, and what it asks for. */
class QualityTest {

  private final Terms terms;

  QualityTest() throws IOException {
    terms = new Policies().live("CN");
  }

  private Instant target(String reason, String closed) {
    return terms.quality().target(terms, reason, Instant.parse(closed));
  }

  @Test
  void fortyEightHoursAndWhereTheGoodsAreBlamedThreeWorkingDays() {
    // Friday 20 November 2026, 20:00 in Shanghai.
    String friday = "2026-11-20T12:00:00Z";
    assertThat(target("NOT_RECEIVED", friday)).isEqualTo(Instant.parse("2026-11-22T12:00:00Z"));
    // Monday, Tuesday, Wednesday: over when Thursday begins in Shanghai.
    assertThat(target("QUALITY", friday)).isEqualTo(Instant.parse("2026-11-25T16:00:00Z"));
    // The first week of October is off, and the Saturday after it is worked.
    assertThat(target("NOT_AS_DESCRIBED", "2026-09-30T04:00:00Z"))
        .isEqualTo(Instant.parse("2026-10-10T16:00:00Z"));
  }

  @Test
  void categoriesReasonsAndFrequentClaimsAskForSkills() {
    Quality quality = terms.quality();
    assertThat(quality.asked(List.of("fresh"), "QUALITY", false)).containsExactly("FRESH_FOOD");
    assertThat(quality.asked(List.of("electronics"), "NOT_RECEIVED", true))
        .containsExactly("ELECTRONICS", "LOGISTICS", "FRAUD");
    assertThat(quality.asked(List.of("home"), "QUALITY", false)).isEmpty();
  }
}
