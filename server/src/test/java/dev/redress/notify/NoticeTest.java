package dev.redress.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {

  private static final Set<String> VALUES =
      Set.of(
          "order",
          "title",
          "buyer",
          "merchant",
          "amount",
          "due",
          "words",
          "hours",
          "cause",
          "points",
          "score",
          "restriction",
          "verdict",
          "brings");

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh_CN"})
  void everyNoticeHasWordsForEveryRoleThatHearsIt(String language) throws IOException {
    Properties words = words(language);
    Set<String> needed =
        Arrays.stream(Notice.values())
            .flatMap(notice -> notice.hears().stream().map(notice::key))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(words.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(needed);
    for (String key : needed) {
      assertThat(VALUES).as(key).containsAll(placeholders(words.getProperty(key)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh_CN"})
  void bothLanguagesNameTheSameThings(String language) throws IOException {
    Properties words = words(language);
    Properties english = words("en");
    for (String key : words.stringPropertyNames()) {
      assertThat(placeholders(words.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(english.getProperty(key)));
    }
  }

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    String file = "/messages/notify_" + language + ".properties";
    try (InputStreamReader in =
        new InputStreamReader(
            Objects.requireNonNull(NoticeTest.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      words.load(in);
    }
    return words;
  }

  private static Set<String> placeholders(String text) {
    return java.util.regex.Pattern.compile("\\{(\\w+)}")
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
