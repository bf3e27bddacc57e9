package dev.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class InterestTest {

  private static final Interest TALLIES =
      Interest.of("tally", TallyWorld.Added.class).and(Interest.in("noise"));

  @Test
  void wholeRoomsAndKindsOfOthersAreWanted() {
    assertThat(TALLIES.isInAny("tally", List.of("Removed", "Added"))).isTrue();
    assertThat(TALLIES.isInAny("tally", List.of("Removed"))).isFalse();
    assertThat(TALLIES.isInAny("noise", List.of("Whatever"))).isTrue();
    assertThat(TALLIES.isInAny("noise", List.of())).isFalse();
    assertThat(TALLIES.isInAny("other", List.of("Added"))).isFalse();
    assertThat(TALLIES.kinds()).containsExactly("tally/Added");
    assertThat(TALLIES.wholeRooms()).containsExactly("noise");
  }

  @Test
  void everythingStaysEverything() {
    assertThat(Interest.EVERYTHING.isInAny("other", List.of("Added"))).isTrue();
    assertThat(Interest.EVERYTHING.and(TALLIES).everything()).isTrue();
    assertThat(TALLIES.and(Interest.EVERYTHING).everything()).isTrue();
  }

  /** Which of the two is meant nobody could tell, and no kinds would read as all of them. */
  @Test
  void oneRoomIsNamedOnceAndNeverForNothing() {
    assertThatThrownBy(() -> TALLIES.and(Interest.in("tally")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Interest.named("tally", Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
