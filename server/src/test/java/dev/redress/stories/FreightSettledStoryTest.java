package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * D6 where the two have settled: the return is theirs to claim, and who pays is what they signed.
 */
@Tag("database")
class FreightSettledStoryTest {

  private final Story story = new Story("freight-settled");
  private String order = "";
  private String id = "";
  private String receipt = "";

  /** Sold, heard, settled for a return whose freight is this side's, and sent back. */
  private void settled(String payer, Map<String, Object> more) {
    order = story.place(story.told("li", Story.line("台灯", 1, 15900, 0), more));
    story.pay(order, "pay-" + order, 15900);
    story.parcel(order, "OUTBOUND", "OUT-" + order, "SHIPPED");
    story.parcel(order, "OUTBOUND", "OUT-" + order, "DELIVERED");
    receipt = story.photo(story.buyer(), order);
    id = story.apply(order, "REFUND_ONLY", "QUALITY", 1, List.of(receipt));
    story.operator().post(path("step-in"), Map.of("reason", "双方无法沟通")).ok();
    Map<String, Object> address =
        Map.of("recipient", "退货组", "phone", "0571 8800 1010", "address", "杭州市仓库路2号");
    story.merchant().post("/merchant/return-address", address).ok();
    Map<String, Object> terms = Requests.settlement("RETURN_THEN_REFUND", 9000, payer);
    story.merchant().post(path("propose-settlement"), terms).ok();
    long number =
        story.view(story.buyer(), id).path("settlement").path("open").path("number").asLong();
    story.buyer().post(path("sign-settlement"), Map.of("number", number)).ok();
    Map<String, Object> parcel = Map.of("carrier", "SF", "tracking", "BACK-" + order);
    story.buyer().post(path("ship-return"), parcel).ok();
    story.merchant().post(path("confirm-return"), Map.of()).ok();
    story.settle();
    story
        .server()
        .eventually(
            () -> story.view(story.buyer(), id).path("state").asString().equals("CLOSED_AGREED"));
  }

  private String path(String command) {
    return "/cases/" + id + "/" + command;
  }

  private HttpAnswer claim(long minor) {
    Map<String, Object> ask = Requests.freight(id, minor, List.of(receipt));
    return story.buyer().post("/orders/" + order + "/freight-claims", ask);
  }

  private JsonNode matter() {
    return story.buyer().get("/matters/" + order + "-m1").ok();
  }

  @Test
  void aReturnThatBothSignedForIsClaimedFromTheMerchantWhoSignedForItsFreight() {
    settled("MERCHANT", Map.of());
    claim(1200).ok();
    assertThat(matter().path("turn").asString()).isEqualTo("MERCHANT");
    story.merchant().post("/matters/" + order + "-m1/agree", Map.of()).ok();
    assertThat(matter().path("taken").path("minor").asLong()).isEqualTo(1200);
    story.settle();
    story.booksAgree();
  }

  /** Bad goods are the merchant's freight by their reason; what was signed comes before that. */
  @Test
  void whoSignedForTheFreightPaysItWhateverTheReason() {
    settled("BUYER", Map.of());
    claim(1200).refused(409, "FREIGHT_IS_YOURS");
  }

  /** What the insurer has paid is not asked for again by giving up the rest. */
  @Test
  void aClaimGivenUpAfterTheInsurerPaidKeepsItsParcel() {
    settled("MERCHANT", Map.of("freightInsurance", Story.yuan(800)));
    claim(1200).ok();
    assertThat(matter().path("taken").path("minor").asLong()).isEqualTo(800);
    story.buyer().post("/matters/" + order + "-m1/withdraw", Map.of()).ok();
    assertThat(matter().path("state").asString()).isEqualTo("WITHDRAWN");
    claim(400).refused(409, "FREIGHT_CLAIMED_ALREADY");
    story.settle();
    story.booksAgree();
  }
}
