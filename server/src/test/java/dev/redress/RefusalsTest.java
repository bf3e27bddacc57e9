package dev.redress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.Refusal;
import dev.redress.kernel.Texts;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Every code that a request may be refused with is explained in both languages. */
@Tag("database")
class RefusalsTest {

  private static final String HEAD =
      """
      # Refusals · 拒绝代码

      Every `code` of a problem answer, by room, in order of precedence: the first that applies is
      the answer. Generated from the code; do not edit.

      问题响应中的每个 `code`，按模块排列，并按优先级排序：最先适用的即为结果。由代码生成，请勿手工修改。
      """;

  private static final String BUNDLES = "classpath*:messages/*_en.properties";

  private final Texts texts = RedressServer.running().bean(Texts.class);

  @Test
  void theCommittedListIsFresh() {
    new CommittedFile("docs/refusals.md")
        .is(HEAD + rooms().stream().map(this::chapter).collect(Collectors.joining()));
  }

  @Test
  void everyCodeSaysWhatHappenedAndWhatToDoInBothLanguages() {
    for (Class<? extends Refusal> room : rooms()) {
      for (Refusal refusal : room.getEnumConstants()) {
        for (Locale language : Texts.LANGUAGES) {
          String key = "refusal." + refusal.name();
          assertThat(texts.has(language, key)).as("%s in %s", key, language).isTrue();
          assertThat(texts.has(language, key + ".next")).as("%s.next, %s", key, language).isTrue();
        }
      }
    }
  }

  /** Two rooms may refuse for the same cause; its words then stand in one of them. */
  @Test
  void aCodeMeansOneThingWhereverItIsMet() throws IOException {
    Map<String, Integer> statuses = new HashMap<>();
    for (Class<? extends Refusal> room : rooms()) {
      for (Refusal refusal : room.getEnumConstants()) {
        Integer other = statuses.putIfAbsent(refusal.name(), refusal.status());
        assertThat(other).as(refusal.name()).isIn(null, refusal.status());
      }
    }
    Map<String, String> bundles = new HashMap<>();
    for (Resource bundle : new PathMatchingResourcePatternResolver().getResources(BUNDLES)) {
      for (String key : PropertiesLoaderUtils.loadProperties(bundle).stringPropertyNames()) {
        String other = bundles.put(key, String.valueOf(bundle.getFilename()));
        assertThat(other).as("%s is in %s too", key, bundle.getFilename()).isNull();
      }
    }
  }

  private String chapter(Class<? extends Refusal> room) {
    String rows =
        Arrays.stream(room.getEnumConstants()).map(this::row).collect(Collectors.joining());
    String name = room.getPackageName().replaceFirst(".*\\.", "");
    return "\n## " + name + "\n\n| code | HTTP | English | 中文 |\n|---|---|---|---|\n" + rows;
  }

  private String row(Refusal refusal) {
    return "| `%s` | %d | %s | %s |\n"
        .formatted(
            refusal.name(),
            refusal.status(),
            cell(Locale.ENGLISH, refusal),
            cell(Locale.SIMPLIFIED_CHINESE, refusal));
  }

  private String cell(Locale language, Refusal refusal) {
    String key = "refusal." + refusal.name();
    return texts.text(language, key, Map.of()) + " " + texts.text(language, key + ".next");
  }

  private static List<Class<? extends Refusal>> rooms() {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AssignableTypeFilter(Refusal.class));
    return scan.findCandidateComponents("dev.redress").stream()
        .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
        .filter(Class::isEnum)
        .<Class<? extends Refusal>>map(found -> found.asSubclass(Refusal.class))
        .sorted(Comparator.comparing(Class::getName))
        .toList();
  }
}
