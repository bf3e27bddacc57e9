package dev.redress.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code ./redress check} leaves to {@code ./redress test} says so itself. */
class TagsTest {

  private static final JavaClasses TESTS =
      new ClassFileImporter().importPath(Path.of("target/test-classes/dev/redress"));

  /** The loop of whoever writes code is done in three minutes, which a database does not allow. */
  @Test
  void whatNeedsADatabaseIsTagged() {
    List<String> untagged =
        TESTS.stream()
            .filter(each -> hasTests(each) && needsADatabase(each))
            .filter(each -> !each.isAnnotatedWith(Tag.class))
            .map(JavaClass::getSimpleName)
            .toList();
    assertThat(untagged).as("@Tag(\"database\") is missing").isEmpty();
  }

  private static boolean hasTests(JavaClass each) {
    return each.getMethods().stream()
        .anyMatch(
            method ->
                method.getAnnotations().stream()
                    .anyMatch(
                        a -> a.getRawType().getPackageName().startsWith("org.junit.jupiter")));
  }

  private static boolean needsADatabase(JavaClass each) {
    return each.getTransitiveDependenciesFromSelf().stream()
        .anyMatch(
            dependency ->
                dependency.getTargetClass().getName().equals("dev.redress.launch.TestDatabase"));
  }
}
