package dev.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a request may name. */
class NamedTest {

  @Test
  void whatIsNamedTwiceCountsOnceInTheOrderOfItsNaming() {
    assertThat(Named.evidence(List.of("b", "a", "b"))).containsExactly("b", "a");
    assertThat(Named.evidence(null)).isEmpty();
  }

  @Test
  void aListIsWhatItsFieldSays() {
    assertThat(Named.list("lines", List.of(2, 1, 2))).containsExactly(2, 1, 2);
    assertThat(Named.list("lines", null)).isEmpty();
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> Named.list("lines", Arrays.asList(1, null)))
        .withMessageContaining("lines");
  }

  @Test
  void nullsAndEndlessListsAreMalformed() {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> Named.evidence(Arrays.asList("a", null)));
    assertThat(Named.evidence(Collections.nCopies(200, "a"))).containsExactly("a");
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> Named.evidence(Collections.nCopies(201, "a")));
  }
}
