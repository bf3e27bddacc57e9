package dev.redress.governance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** F12: a case may have been ruled on more than once. */
class StandingUndoTest {

  @Test
  void onlyWhatFollowedFromTheOverturnedRulingIsUndone() {
    StandingWorld shop = new StandingWorld();
    shop.lost("COMPLAINT_COUNTERFEIT", "a").ruledAgain("DISPUTE_LOST", "a", 31);
    assertThat(shop.score()).isEqualTo(82);
    shop.news();
    shop.undone("a");
    assertThat(shop.types()).containsExactly("EntryUndone");
    assertThat(shop.standing().entries().get(1).undone()).isNull();
    assertThat(shop.score()).as("the other ruling stands").isEqualTo(97);
  }
}
