package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.AtOnce;
import dev.redress.HttpAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** D6: one box with the goods of two orders, whose locks know nothing of each other. */
@Tag("database")
class FreightBoxRaceTest {

  private final Story story = new Story("freight-box");

  /** A case on an order, over and refunded, whose goods came back under this number. */
  private record Back(String order, String id, String receipt) {}

  private Back returned(String box) {
    String order = story.delivered(Story.line("雨靴", 1, 8990, 0), 8990);
    List<String> photos =
        List.of(story.photo(story.buyer(), order), story.photo(story.buyer(), order));
    String id = story.apply(order, "RETURN_REFUND", "QUALITY", 1, photos);
    String place = "/cases/" + id;
    story.merchant().post(place + "/agree-return", Map.of("address", "仓库 3 号门")).ok();
    Map<String, Object> parcel = Map.of("carrier", "SF", "tracking", box);
    story.buyer().post(place + "/ship-return", parcel).ok();
    story.merchant().post(place + "/confirm-return", Map.of()).ok();
    story.paidAtOnce(order, 1);
    story
        .server()
        .eventually(
            () -> story.view(story.buyer(), id).path("state").asString().equals("CLOSED_REFUNDED"));
    return new Back(order, id, photos.getFirst());
  }

  private HttpAnswer claim(Back back) {
    Map<String, Object> ask = Requests.freight(back.id(), 1200, List.of(back.receipt()));
    return story.buyer().post("/orders/" + back.order() + "/freight-claims", ask);
  }

  @Test
  void d6OneBoxOfTwoOrdersIsClaimedOnceHoweverManyClaimAtOnce() {
    List<Callable<HttpAnswer>> crowd = new ArrayList<>();
    List<Back> all = new ArrayList<>();
    for (int box = 0; box < 4; box++) {
      Back one = returned("BOX-" + box + story.merchantId());
      Back other = returned("box-" + box + story.merchantId());
      all.addAll(List.of(one, other));
      for (int i = 0; i < 4; i++) {
        crowd.add(() -> claim(one));
        crowd.add(() -> claim(other));
      }
    }

    List<HttpAnswer> answers = AtOnce.all(crowd);

    assertThat(answers.stream().filter(each -> each.status() < 300)).hasSize(4);
    assertThat(answers.stream().filter(each -> each.status() >= 300))
        .allMatch(each -> each.status() == 409)
        .allMatch(each -> each.json().path("code").asString().startsWith("FREIGHT_CLAIMED_"));
    for (int box = 0; box < 4; box++) {
      assertThat(claims(all.get(2 * box)) + claims(all.get(2 * box + 1))).isEqualTo(1);
    }
    story.booksAgree();
  }

  private int claims(Back back) {
    return story.buyer().get("/orders/" + back.order() + "/matters").ok().path("matters").size();
  }

  @Test
  void d6AWithdrawnClaimLeavesTheBoxToTheOtherOrder() {
    Back one = returned("BOX-W" + story.merchantId());
    Back other = returned(" box-w" + story.merchantId() + " ");
    claim(one).ok();
    claim(other).refused(409, "FREIGHT_CLAIMED_ELSEWHERE");
    story.buyer().post("/matters/" + one.order() + "-m1/withdraw", Map.of()).ok();
    claim(other).ok();
    claim(one).refused(409, "FREIGHT_CLAIMED_ELSEWHERE");
  }
}
