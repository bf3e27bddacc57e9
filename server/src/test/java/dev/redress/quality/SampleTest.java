package dev.redress.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** F8: which rulings are judged again. */
class SampleTest {

  private static final byte[] SEED = "a seed".getBytes(StandardCharsets.UTF_8);
  private static final byte[] OTHER = "another".getBytes(StandardCharsets.UTF_8);
  private static final int RULINGS = 20_000;

  private static long drawn(byte[] seed, int percent) {
    return IntStream.range(0, RULINGS)
        .filter(each -> Sample.draws(seed, "case-" + each, 7, percent))
        .count();
  }

  @Test
  void aboutSoManyOfAHundred() {
    assertThat(drawn(SEED, 5)).isBetween(850L, 1150L);
    assertThat(drawn(SEED, 0)).isZero();
    assertThat(drawn(SEED, 100)).isEqualTo(RULINGS);
  }

  @Test
  void theSameRulingAlwaysComesToTheSameAndMoreIsNeverLess() {
    for (int i = 0; i < 500; i++) {
      String id = "case-" + i;
      boolean few = Sample.draws(SEED, id, 7, 5);
      assertThat(Sample.draws(SEED, id, 7, 5)).isEqualTo(few);
      assertThat(Sample.draws(SEED, id, 7, 50) || !few).isTrue();
    }
  }

  @Test
  void whoHasAnotherSeedComesToOthers() {
    long same =
        IntStream.range(0, RULINGS)
            .filter(each -> Sample.draws(SEED, "case-" + each, 7, 5))
            .filter(each -> Sample.draws(OTHER, "case-" + each, 7, 5))
            .count();
    assertThat(same).isLessThan(150);
  }
}
