package dev.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.kernel.EventTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** docs/states/case.md says what the rules do, and every state that is declared can be reached. */
class CaseDiagramTest {

  private static final Path PAGE = Path.of("..", "docs", "states", "case.md");
  private static final CaseDiagram DIAGRAM = CaseDiagram.explore(1);

  @Test
  void thePageIsWhatTheRulesDo() throws IOException {
    if (Boolean.getBoolean("redress.update")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, DIAGRAM.page());
    }
    assertThat(PAGE).as("renew with -Dredress.update=true").exists();
    assertThat(DIAGRAM.page())
        .as("docs/states/case.md; renew with -Dredress.update=true")
        .isEqualTo(Files.readString(PAGE));
  }

  @Test
  void everyDeclaredStateIsReached() {
    Set<String> expected = new TreeSet<>();
    for (Ending ending : Ending.values()) {
      expected.add("CLOSED_" + ending);
    }
    expected.addAll(
        Arrays.asList(
            "MERCHANT_TO_ANSWER",
            "BUYER_AFTER_REJECTION",
            "BUYER_TO_SHIP_BACK",
            "MERCHANT_TO_INSPECT",
            "BUYER_AFTER_GOODS_REFUSED",
            "BUYER_ABOUT_MISSING",
            "INTERCEPTING",
            "BUYER_TO_REFUSE",
            "STOPPING_SHIPMENT",
            "MERCHANT_TO_SEND",
            "BUYER_TO_RECEIVE",
            "BUYER_AFTER_NOT_SENT",
            "HEARING_EVIDENCE",
            "HEARING_MORE",
            "HEARING_RULING",
            "HEARING_APPROVAL",
            "REFUNDING"));
    assertThat(DIAGRAM.reached()).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** Who only asks whether a case is open passes over the kinds that leave it so. */
  @Test
  void noCaseIsOpenedOrEndsWithEventsAloneThatLeaveItOpen() {
    assertThat(DIAGRAM.turns())
        .isNotEmpty()
        .noneSatisfy(kinds -> assertThat(CaseEvent.LEAVE_IT_OPEN).containsAll(kinds));
    assertThat(EventTypes.names(CaseEvent.class)).containsAll(CaseEvent.LEAVE_IT_OPEN);
  }
}
