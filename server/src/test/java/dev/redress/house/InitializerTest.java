package dev.redress.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.redress.kernel.Json;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Requests run on virtual threads. One that initializes a class, or waits for another to have done
 * so, keeps its carrier; when the initializer then waits for a lock whose holder has no carrier, a
 * machine with two of them answers nobody any more, for good. So no initializer reads anything.
 */
class InitializerTest {

  private static final Set<String> READ =
      Set.of(
          Json.class.getName(),
          Files.class.getName(),
          PathMatchingResourcePatternResolver.class.getName());

  @Test
  void noClassReadsSomethingWhileItIsInitialized() {
    Set<String> reading = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.redress")) {
      type.getStaticInitializer()
          .filter(start -> reads(type, start))
          .ifPresent(start -> reading.add(type.getName()));
    }
    assertThat(reading).as("read at the first use instead, as kernel.Market does").isEmpty();
  }

  /** Follows calls within the class and the class around it. */
  private static boolean reads(JavaClass type, JavaCodeUnit start) {
    Set<JavaCodeUnit> seen = new HashSet<>(Set.of(start));
    Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (JavaCall<?> call : open.pop().getCallsFromSelf()) {
        if (READ.contains(call.getTargetOwner().getName()) && !call.getTargetOwner().equals(type)) {
          return true;
        }
        if (call.getTargetOwner().equals(type)) {
          call.getTarget().resolveMember().stream()
              .map(JavaCodeUnit.class::cast)
              .filter(seen::add)
              .forEach(open::push);
        }
      }
    }
    return false;
  }
}
