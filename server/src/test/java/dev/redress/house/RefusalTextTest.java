package dev.redress.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.redress.kernel.Refusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** F13: every refusal says what happened and what may be done next, in both languages. */
class RefusalTextTest {

  private static final List<String> LANGUAGES = List.of("en", "zh_CN");

  @Test
  void everyRefusalHasItsWordsInBothLanguages() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String language : LANGUAGES) {
      Set<String> keys = texts(language).keySet();
      assertThat(refusals()).isNotEmpty();
      for (Refusal refusal : refusals()) {
        for (String key :
            List.of("refusal." + refusal.name(), "refusal." + refusal.name() + ".next")) {
          if (!keys.contains(key)) {
            missing.add(refusal.getClass().getSimpleName() + " " + key + " in " + language);
          }
        }
      }
    }
    assertThat(missing).as("texts missing in messages/<room>_<language>.properties").isEmpty();
  }

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    Set<String> english = texts("en").keySet();
    Set<String> chinese = texts("zh_CN").keySet();
    assertThat(chinese).isEqualTo(english);
  }

  @Test
  void aKeyIsSaidInOneRoomOnly() throws IOException {
    List<String> twice = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Resource bundle : bundles("en")) {
      load(bundle).stringPropertyNames().stream().filter(key -> !seen.add(key)).forEach(twice::add);
    }
    assertThat(twice).isEmpty();
  }

  private static List<Refusal> refusals() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.redress")
            .stream()
            .filter(type -> type.isAssignableTo(Refusal.class) && type.isEnum())
            .map(JavaClass::reflect)
            .flatMap(type -> List.of(type.getEnumConstants()).stream())
            .map(Refusal.class::cast)
            .toList();
  }

  private static Map<String, String> texts(String language) throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (Resource bundle : bundles(language)) {
      Properties texts = load(bundle);
      texts.stringPropertyNames().forEach(key -> all.put(key, texts.getProperty(key)));
    }
    return all;
  }

  private static Resource[] bundles(String language) throws IOException {
    return new PathMatchingResourcePatternResolver()
        .getResources("classpath*:messages/*_" + language + ".properties");
  }

  private static Properties load(Resource bundle) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
