package dev.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.Json;
import dev.redress.kernel.Role;
import dev.redress.kernel.Texts;
import dev.redress.policy.CaseType;
import dev.redress.policy.DoorRefusal;
import dev.redress.policy.Terms;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that can be told is told in both languages. */
class CaseWordsTest {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  @ParameterizedTest
  @ValueSource(strings = {"cases", "policy"})
  void both_languages_have_the_same_keys_and_places(String room) throws IOException {
    Properties english = read(room + "_en");
    Properties chinese = read(room + "_zh_CN");
    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(places(chinese.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
      assertThat(english.getProperty(key)).as(key).isNotBlank();
    }
  }

  /** What the two sides are called brings its own article. */
  @Test
  void nobody_reads_of_the_the_buyer() throws IOException {
    Properties english = read("cases_en");
    assertThat(english.getProperty("turn.BUYER")).startsWith("the ");
    assertThat(english.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(english.getProperty(key))
                    .as(key)
                    .doesNotContainPattern("(?i)\\bthe \\{side}"));
  }

  @Test
  void whatever_the_rules_can_say_has_its_words() {
    List<String> keys = new ArrayList<>();
    Stream.concat(
            Arrays.stream(CaseRefusal.values()).map(Enum::name),
            Arrays.stream(DoorRefusal.values()).map(Enum::name))
        .forEach(name -> keys.addAll(List.of("refusal." + name, "refusal." + name + ".next")));
    names(keys, "type.", CaseType.values());
    names(keys, "turn.", Turn.values());
    names(keys, "role.", Role.values());
    names(keys, "verdict.", Ruling.Verdict.values());
    names(keys, "docket.outcome.", Ruling.Verdict.values());
    names(keys, "because.", Hearing.Because.values());
    names(keys, "hearingRefusal.", CaseCommand.HearingRefusal.values());
    names(keys, "state.CLOSED_", Ending.values());
    names(keys, "event.CaseClosed.", Ending.values());
    names(keys, "offerOutcome.", NegotiationView.OfferOutcome.values());
    for (OfferKind kind : OfferKind.values()) {
      keys.addAll(List.of("offer." + kind, "offerKind." + kind));
      keys.addAll(
          List.of("offerKind." + kind + ".consequence", "consequence.accept-offer." + kind));
    }
    for (String command : commands()) {
      keys.addAll(List.of("action." + command, "consequence." + command));
    }
    assertTold(keys);
  }

  /** Codes of the shipped policies: reasons, reject reasons, rules and statutes. */
  @ParameterizedTest
  @ValueSource(strings = {"CN-1", "DE-1", "UK-TRADE-1"})
  void whatever_a_policy_names_has_its_words(String version) throws IOException {
    Terms terms = Json.read(file("policies/" + version + ".json"), Terms.class);
    List<String> keys = new ArrayList<>();
    terms.reasons().forEach(reason -> keys.add("reason." + reason.code()));
    terms.rejectReasons().forEach(reason -> keys.add("rejectReason." + reason.code()));
    terms.citable().forEach(code -> keys.add("rule." + code));
    assertTold(keys);
  }

  /** F8: a list with their text; a law's in its own language, the platform's in the reader's. */
  @ParameterizedTest
  @CsvSource({"CN-1, zh-CN", "DE-1, de", "UK-TRADE-1, en"})
  void whatever_may_be_cited_has_its_text(String version, String own) throws IOException {
    Terms terms = Json.read(file("policies/" + version + ".json"), Terms.class);
    for (Locale language : Texts.LANGUAGES) {
      Words words = new Words(ViewWorld.TEXTS, language, ZoneOffset.UTC);
      assertThat(RulingViews.rules(terms.citable(), words))
          .isNotEmpty()
          .allSatisfy(
              rule -> {
                boolean law = rule.code().contains("-");
                assertThat(rule.wording()).as(rule.code()).isNotNull();
                assertThat(rule.wording().language())
                    .isEqualTo(law ? own : language.toLanguageTag());
                assertThat(rule.wording().text()).isNotBlank().isNotEqualTo(rule.text());
                assertThat(rule.wording().title()).isNotBlank();
                assertThat(rule.wording().version()).isNotBlank();
              });
    }
  }

  /** {@link Words#to}: what is said to one side does not speak of it as of somebody else. */
  @ParameterizedTest
  @CsvSource({
    "_en,BUYER,the buyer",
    "_zh_CN,BUYER,买家",
    "_en,MERCHANT,the merchant",
    "_zh_CN,MERCHANT,商家"
  })
  void nobody_reads_of_himself_as_of_a_stranger(String language, String role, String stranger)
      throws IOException {
    Properties words = read("cases" + language);
    assertThat(words.stringPropertyNames())
        .filteredOn(key -> key.endsWith(".to." + role))
        .isNotEmpty()
        .allSatisfy(
            key ->
                assertThat(words.getProperty(key).toLowerCase(Locale.ROOT))
                    .as(key)
                    .doesNotContain(stranger));
  }

  private static void assertTold(List<String> keys) {
    for (Locale language : Texts.LANGUAGES) {
      assertThat(keys).allMatch(key -> ViewWorld.TEXTS.has(language, key));
    }
  }

  private static Set<String> commands() {
    return Stream.of(
            CaseCommand.ByBuyer.class,
            CaseCommand.ByMerchant.class,
            CaseCommand.ByParty.class,
            CaseCommand.AtHearing.class,
            CaseCommand.ByBench.class)
        .flatMap(side -> CaseRulesTest.leaves(side).stream())
        // It follows from an interest that was declared, and has no door of its own.
        .filter(type -> type != CaseCommand.LeaveHearing.class)
        .map(type -> type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-"))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void names(List<String> keys, String prefix, Enum<?>[] values) {
    Arrays.stream(values).forEach(value -> keys.add(prefix + value.name()));
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toSet());
  }

  private static Properties read(String name) throws IOException {
    Properties properties = new Properties();
    try (var in =
        new InputStreamReader(
            CaseWordsTest.class.getResourceAsStream("/messages/" + name + ".properties"),
            StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties;
  }

  private static String file(String name) throws IOException {
    try (var in = CaseWordsTest.class.getResourceAsStream("/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
