package dev.redress.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Names that programs outside rely on. */
class EventCatalogueTest {

  private static final Path TOLD = Path.of("src/test/resources/webhooks/event-types.txt");

  /** New events join by themselves; with {@code -Dredress.update=true} they are promised too. */
  @Test
  void aNameThatWasToldOnceIsToldForEver() throws IOException {
    if (Boolean.getBoolean("redress.update")) {
      TreeSet<String> all = new TreeSet<>(EventCatalogue.names());
      if (Files.exists(TOLD)) {
        all.addAll(Files.readAllLines(TOLD));
      }
      Files.writeString(TOLD, String.join("\n", all) + "\n");
    }
    assertThat(EventCatalogue.names()).containsAll(Files.readAllLines(TOLD));
  }

  @Test
  void namesFollowTheJournal() {
    assertThat(EventCatalogue.names())
        .contains(
            "case.applied",
            "case.return_agreed",
            "refund.settled",
            "order.refund_granted",
            "standing.restriction_began",
            "standing.restriction_ended")
        .doesNotContain("refund.call_began")
        .allMatch(name -> name.matches("(case|order|refund|standing)\\.[a-z_]+"))
        .hasSizeGreaterThan(40);
  }

  @Test
  void aSubscriptionIsANameOrABeginning() {
    assertThat(EventCatalogue.knows("*")).isTrue();
    assertThat(EventCatalogue.knows("case.*")).isTrue();
    assertThat(EventCatalogue.knows("cas*")).isFalse();
    assertThat(EventCatalogue.knows("case.applide")).isFalse();
    assertThat(EventCatalogue.wants(List.of("refund.*"), "case.applied")).isFalse();
    assertThat(EventCatalogue.wants(List.of("refund.*", "case.applied"), "case.applied")).isTrue();
  }
}
