package dev.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are hashed as text, so not one of them may be written in another way. */
class InstantTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01T00:00:00Z",
        "2026-12-31T23:59:59.999999Z",
        "2024-02-29T12:00:00.1Z",
        "2024-02-29T12:00:00.120Z",
        "1969-12-31T23:59:59.000000001Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z",
        "-0001-06-01T00:00:00Z",
        "+10000-01-01T00:00:00.5Z"
      })
  void isWhatTheLibraryWritesAndReads(String text) {
    Instant at = Instant.parse(text);
    assertThat(InstantText.parse(text)).isEqualTo(at);
    assertThat(InstantText.of(at)).isEqualTo(at.toString());
  }

  @Test
  void soIsAnyOther() {
    Random random = new Random(4);
    for (int i = 0; i < 50_000; i++) {
      long nanos =
          switch (i % 4) {
            case 0 -> 0;
            case 1 -> random.nextInt(1000) * 1_000_000L;
            case 2 -> random.nextInt(1_000_000) * 1000L;
            default -> random.nextInt(1_000_000_000);
          };
      Instant at =
          Instant.ofEpochSecond(random.nextLong(-70_000_000_000L, 260_000_000_000L), nanos);
      assertThat(InstantText.of(at)).isEqualTo(at.toString());
      assertThat(InstantText.parse(at.toString())).isEqualTo(at);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01T00:00:00.Z",
        "2026-01-01T24:00:00Z",
        "2026-01-01T00:00:00+02:00",
        "2016-12-31T23:59:60Z"
      })
  void whatIsUnusualIsLeftToTheLibrary(String text) {
    assertThat(InstantText.parse(text)).isEqualTo(Instant.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-13-01T00:00:00Z",
        "2026-02-30T00:00:00Z",
        "2026-01-01T00:00:00.1234567890Z",
        "2026-01-0aT00:00:00Z",
        "2026-01-01 00:00:00Z",
        "2026-01-01T00:00:00"
      })
  void whatIsNoTimeIsRefused(String text) {
    assertThatThrownBy(() -> InstantText.parse(text)).isInstanceOf(DateTimeParseException.class);
    assertThatThrownBy(() -> Json.read('"' + text + '"', Instant.class))
        .isInstanceOf(IllegalStateException.class);
  }
}
