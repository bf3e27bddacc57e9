package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.Door;
import dev.redress.Door.Whose;
import dev.redress.HttpAnswer;
import dev.redress.HttpUser;
import dev.redress.kernel.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * F6: whoever is not neutral to a side does nothing in its matters, through no door that
 * arbitrators have. A new one is refused here until it asks for the interest, or stands below with
 * the reason.
 */
@Tag("database")
class InterestDoorsTest {

  /**
   * Open to whoever hears the case alone; declaring lets go of it, and taking it again is barred.
   */
  private static final Set<String> OWNERS =
      Set.of(
          "POST /api/v1/cases/{id}/ask-more",
          "POST /api/v1/cases/{id}/refuse-hearing",
          "POST /api/v1/cases/{id}/rule",
          "POST /api/v1/cases/{id}/decide-appeal",
          "POST /api/v1/cases/{id}/propose-settlement",
          "POST /api/v1/cases/{id}/withdraw-settlement");

  /** What nobody need be neutral for. */
  private static final Map<String, String> FREE =
      Map.ofEntries(
          Map.entry("POST /api/v1/bench/interests", "declares the interest itself"),
          Map.entry("POST /api/v1/bench/members/{id}/skills", "is about a colleague, no party"),
          Map.entry(
              "POST /api/v1/bench/reviews/{id}/judge",
              "binds nobody; the lot passes over who has an interest"),
          Map.entry("POST /api/v1/evidence", "shows a file; whatever cites it is barred"),
          Map.entry("POST /api/v1/record/bundles", "reads only, and says who took it home"),
          Map.entry("POST /api/v1/inbox/read", "the caller's own inbox"),
          Map.entry("POST /api/v1/notices/preferences", "the caller's own letters"),
          Map.entry("POST /api/v1/notices/send-code", "the caller's own address"),
          Map.entry("POST /api/v1/notices/confirm", "the caller's own address"),
          Map.entry("POST /api/v1/demo/clock", "moves the demo's time"),
          Map.entry("DELETE /api/v1/session", "the caller's own session"));

  private final Story story = new Story("interest");
  private String rejected = "";
  private String heard = "";
  private String proposed = "";
  private String claim = "";
  private HttpUser close = story.arbitrator();

  @BeforeEach
  void anArbitratorIsCloseToTheMerchant() {
    rejected = applied(2000);
    heard = applied(2000);
    story.operator().post("/cases/" + heard + "/step-in", Map.of("reason", "请平台查看")).ok();
    story.evidenceDone(heard);
    proposed = proposed();
    claim = claimed(applied(3000));
    for (String id : List.of(rejected, heard, proposed)) {
      Map<String, Object> court =
          Map.of("kind", "COURT", "reference", "X 2/26", "statement", "Before the court.");
      story.operator().post("/cases/" + id + "/proceedings", court).ok();
    }
    close = story.server().staff("arbitrator", "Cousin of " + heard);
    Map<String, Object> cousin = Map.of("caseId", heard, "side", "MERCHANT", "holds", true);
    close.post("/bench/interests", cousin).ok();
  }

  @Test
  void f6_noDoorOfArbitratorsIsOpenToWhoeverHasAnInterest() {
    for (Door door : writing()) {
      List<HttpAnswer> answers = things(door).map(id -> door.knock(close, id)).toList();
      assertThat(answers)
          .as(door.name())
          .isNotEmpty()
          .allMatch(answer -> answer.status() >= 400 && answer.status() < 500);
      if (!OWNERS.contains(door.name())) {
        assertThat(answers.stream().map(HttpAnswer::text))
            .as(door.name())
            .anyMatch(text -> text.contains("INTEREST_DECLARED"));
      }
    }
    story.happened(rejected, "Applied");
    assertThat(commands("/cases/" + rejected)).isEmpty();
    assertThat(commands("/matters/" + claim)).isEmpty();
    assertThat(commands(story.arbitrator(), "/matters/" + claim)).containsExactly("rule");
  }

  @Test
  void f6_everyExceptionIsADoorThatThereIs() {
    Set<String> known =
        Door.all().stream().map(Door::name).collect(Collectors.toCollection(TreeSet::new));
    assertThat(known).containsAll(OWNERS).containsAll(FREE.keySet());
  }

  /** F6: nor does whoever heard the case decide what is claimed back of its money. */
  @Test
  void j1_whoHeardTheCaseDoesNotRuleOnItsClaim() {
    String id = applied(3000);
    story.operator().post("/cases/" + id + "/step-in", Map.of("reason", "请平台查看")).ok();
    story.arbitrator().post("/cases/" + id + "/take-hearing", Map.of()).ok();
    Map<String, Object> no = Map.of("reason", "NOT_NEGOTIATED", "explanation", "请双方先协商。");
    story.arbitrator().post("/cases/" + id + "/refuse-hearing", no).ok();
    String matter = claimed(id);
    Map<String, Object> ruling =
        Map.of("amount", Story.yuan(0), "reasons", "退款是双方协商后支付的，并非误操作，因此不予支持");
    String path = "/matters/" + matter + "/rule";
    assertThat(commands(story.arbitrator(), "/matters/" + matter)).isEmpty();
    story.arbitrator().post(path, ruling).refused(409, "HEARD_BEFORE");
    story.server().staff("arbitrator", "Xu of " + id).post(path, ruling).ok();
  }

  private static List<Door> writing() {
    return Door.all().stream()
        .filter(door -> !"GET".equals(door.method()) && door.roles().contains(Role.ARBITRATOR))
        .filter(door -> !FREE.containsKey(door.name()))
        .toList();
  }

  /** Everything that a door of this kind could be used on, in each state that opens one. */
  private Stream<String> things(Door door) {
    return door.whose() == Whose.MATTER ? Stream.of(claim) : Stream.of(rejected, heard, proposed);
  }

  private List<String> commands(String path) {
    return commands(close, path);
  }

  private static List<String> commands(HttpUser viewer, String path) {
    return MistakenRefundStoryTest.commands(viewer.get(path).ok());
  }

  private String applied(long minor) {
    String order = story.delivered(Story.line("水杯", 1, minor, 0), minor);
    String first = story.photo(story.buyer(), order);
    String second = story.photo(story.buyer(), order);
    return story.apply(order, "REFUND_ONLY", "QUALITY", 1, List.of(first, second));
  }

  /** A ruling that waits for a second signature. */
  private String proposed() {
    String id = applied(250000);
    story.operator().post("/cases/" + id + "/step-in", Map.of("reason", "金额较大")).ok();
    story.evidenceDone(id);
    story.arbitrator().post("/cases/" + id + "/take-hearing", Map.of()).ok();
    story.arbitrator().post("/cases/" + id + "/rule", Rulings.one("REFUND", null)).ok();
    return id;
  }

  /** A refund that the merchant agreed to, claims back, and that the buyer says nothing about. */
  private String claimed(String id) {
    story.merchant().post("/cases/" + id + "/agree-refund", Map.of()).ok();
    story.settle();
    return disputed(id.substring(0, id.lastIndexOf('-')));
  }

  private String disputed(String order) {
    Map<String, Object> asked =
        Map.of(
            "refundId",
            order + "-R1",
            "amount",
            Story.yuan(2000),
            "statement",
            "我在两个订单上各点了一次，第二个本来不该退款的",
            "evidence",
            List.of(story.photo(story.merchant(), order)));
    String matter =
        story
            .merchant()
            .post("/orders/" + order + "/refund-claims", asked)
            .ok()
            .path("id")
            .asString();
    Map<String, Object> no = Map.of("statement", "退款是双方商量好的，不是误操作，我不同意退回", "evidence", List.of());
    story.buyer().post("/matters/" + matter + "/decline", no).ok();
    return matter;
  }
}
