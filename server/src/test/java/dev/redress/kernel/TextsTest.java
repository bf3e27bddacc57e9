package dev.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** One thing is said otherwise than several, where a language makes that difference. */
class TextsTest {

  /** What is counted, in English; characters never are one. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "\\{\\w+} (?:\\w+ )?(?:cases|days|hours|minutes|seconds|times|items|files|photos|pieces|refunds"
              + "|points|events|members|places|payments|hearings|orders|parcels|messages)\\b");

  private static final PathMatchingResourcePatternResolver RESOURCES =
      new PathMatchingResourcePatternResolver();

  private final Texts texts = new Texts();

  TextsTest() throws IOException {}

  @Test
  void aNumberBringsItsWords() {
    assertThat(subject(Locale.ENGLISH, 1)).isEqualTo("1 case waits for you");
    assertThat(subject(Locale.ENGLISH, 2)).isEqualTo("2 cases wait for you");
    assertThat(subject(Locale.ENGLISH, 0)).isEqualTo("0 cases wait for you");
    assertThat(subject(Locale.ENGLISH, 11)).isEqualTo("11 cases wait for you");
    assertThat(subject(Locale.SIMPLIFIED_CHINESE, 1)).isEqualTo("有 1 个售后单待您处理");
  }

  @Test
  void aTimeIsSaidInWords() {
    assertThat(left(Locale.ENGLISH, Duration.ofHours(12).minusSeconds(1)))
        .contains(": 12 hours left");
    assertThat(left(Locale.ENGLISH, Duration.ofHours(1))).contains(": 1 hour left");
    assertThat(left(Locale.SIMPLIFIED_CHINESE, Duration.ofMinutes(30))).contains("30 分钟");
    assertThat(left(Locale.ENGLISH, Duration.ofDays(7))).contains(": 7 days left");
  }

  private String left(Locale language, Duration time) {
    return texts.text(language, "refusal.AWAITING_BUYER_REPLY", Map.of("left", time));
  }

  @Test
  void noEnglishTextCountsInThePluralOnly() throws IOException {
    for (Resource file : RESOURCES.getResources("classpath*:messages/*_en.properties")) {
      PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8))
          .forEach(
              (key, text) ->
                  assertThat((String) text).as("%s", key).doesNotContainPattern(COUNTED));
    }
  }

  private String subject(Locale language, int count) {
    return texts.text(language, "mail.digest.subject", Map.of("count", count));
  }

  @Test
  void whatSomebodyWroteIsFilledInAsItIs() {
    String title = "{count|a|b} {order}";
    assertThat(
            texts.text(Locale.ENGLISH, "mail.subject.MONEY", Map.of("title", title, "order", "1")))
        .contains("{count|a|b}");
  }
}
