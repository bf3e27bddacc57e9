package dev.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.policy.Terms;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** B11: what one buyer has claimed is read and written with every application of his. */
class ClaimedTest {

  private static final Terms TERMS = CaseWorld.terms("CN-1");
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final String REASON = "MISSING_ITEM";

  /** Ids that are sorted against time, so that nothing but time can tell the newest. */
  private static Claimed claims(int count) {
    Claimed claimed = Claimed.none(Claimed.buyer("CN", "buyer"));
    for (int n = 0; n < count; n++) {
      Instant at = START.plusSeconds(n);
      claimed = claimed.with(TERMS, "case-" + (9999 - n), new Claimed.Entry(REASON, at), at);
    }
    return claimed;
  }

  @Test
  void b11ABuyerOfThousandsOfClaimsIsNoHeavierThanOneOfAHundred() {
    Claimed claimed = claims(3000);
    assertThat(claimed.cases()).hasSize(100);
    assertThat(claimed.cases().values())
        .allMatch(each -> !each.at().isBefore(START.plusSeconds(2900)));
    assertThat(claimed.count(TERMS, START.plusSeconds(3000), null)).isEqualTo(100);
    assertThat(claimed.version()).isEqualTo(3000);
  }

  @Test
  void b11OfFewNoneIsForgottenBeforeTheTermsDo() {
    Claimed claimed = claims(100);
    assertThat(claimed.cases()).hasSize(100);
    Instant later = START.plus(TERMS.proof().within()).plus(Duration.ofHours(1));
    Claimed after = claimed.with(TERMS, "another", new Claimed.Entry(REASON, later), later);
    assertThat(after.cases()).containsOnlyKeys("another");
    assertThat(after.with(TERMS, "another", null, later).cases()).isEmpty();
  }
}
