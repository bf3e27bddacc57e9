package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Story 1: the merchant says nothing for 48 hours (C1, F8, F9, T1, T2). */
@Tag("database")
class SilenceStoryTest {

  private final Story story = new Story("silence");

  @Test
  void silenceIsRuledForTheBuyerOnceAndPaidOnce() {
    String order = story.delivered(Story.line("水杯", 1, 3990, 0), 3990);
    List<String> photos =
        List.of(story.photo(story.buyer(), order), story.photo(story.buyer(), order));
    String id = story.apply(order, "REFUND_ONLY", "QUALITY", 1, photos);
    assertThat(story.view(story.merchant(), id).path("defaultOutcome").path("code").asString())
        .isEqualTo("SILENCE");

    story.pass(Duration.ofHours(24));
    story.pass(Duration.ofHours(18));
    story.pass(Duration.ofHours(5));
    story.happened(id, "Applied", "ReminderSent", "ReminderSent", "ReminderSent");
    story.pass(Duration.ofMinutes(59));
    assertThat(story.events(id)).hasSize(4);
    story.pass(Duration.ofMinutes(1));

    story.happened(
        id,
        "Applied",
        "ReminderSent",
        "ReminderSent",
        "ReminderSent",
        "RulingMade",
        "RefundGranted",
        "RefundSettled",
        "CaseClosed");
    story.happened(
        order,
        "OrderPlaced",
        "PaymentCaptured",
        "ParcelMoved",
        "OrderShipped",
        "ParcelMoved",
        "OrderDelivered");
    story.paidAtOnce(order, 1);
    assertThat(story.transfers(order))
        .containsExactly(
            "CAPTURE wallet → escrow 3990",
            "GRANT escrow → payable 3990",
            "EXECUTION payable → wallet 3990");

    for (var viewer : List.of(story.buyer(), story.merchant())) {
      JsonNode view = story.view(viewer, id);
      assertThat(view.path("state").asString()).isEqualTo("CLOSED_REFUNDED");
      assertThat(view.path("ruling").path("automatic").asBoolean()).isTrue();
      assertThat(view.path("ruling").path("reasonCode").asString()).isEqualTo("SILENCE");
      assertThat(view.path("money").path("settled").path("minor").asLong()).isEqualTo(3990);
      // F11: what silence has ruled, a person may still look at once.
      assertThat(view.path("allowedActions").valueStream())
          .extracting(each -> each.path("command").asString())
          .containsExactly("file-appeal");
    }
  }
}
