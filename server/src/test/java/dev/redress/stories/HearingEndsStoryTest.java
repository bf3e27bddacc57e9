package dev.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.HttpUser;
import dev.redress.cases.CaseId;
import dev.redress.cases.Cases;
import dev.redress.kernel.JournalReader;
import dev.redress.policy.Policies;
import dev.redress.policy.Terms;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F6, F7: a hearing that is left or settled is in nobody's hand, and on nobody's list. */
@Tag("database")
class HearingEndsStoryTest {

  private final Story story = new Story("ends");
  private String order;
  private String id;

  private void heard(long minor) {
    order = story.delivered(Story.line("相机", 1, minor, 0), minor);
    String photo = story.photo(story.buyer(), order);
    String more = story.photo(story.buyer(), order);
    id = story.apply(order, "REFUND_ONLY", "QUALITY", 1, List.of(photo, more));
    story.operator().post(path("step-in"), Map.of("reason", "双方无法沟通")).ok();
    story.evidenceDone(id);
    story.arbitrator().post(path("take-hearing"), Map.of()).ok();
  }

  /** What was proposed as a ruling is void with it, so that there is nothing to sign any more. */
  @Test
  void whoLeavesHearsItNoMore() {
    heard(250000);
    story.arbitrator().post(path("rule"), Rulings.one("REFUND", null)).ok();
    story.settle();
    assertThat(ids("toSign")).contains(id);
    Map<String, Object> cousin = Map.of("caseId", id, "side", "BUYER", "holds", true);
    story.arbitrator().post("/bench/interests", cousin).ok();
    story.settle();
    assertThat(ids("toSign")).doesNotContain(id);
    assertThat(all("owner")).containsExactly("none");
  }

  @Test
  void whatBothSettleIsNotOverdue() {
    heard(20000);
    story.settle();
    Terms terms = story.server().bean(Policies.class).live("CN");
    Instant target = terms.quality().target(terms, "QUALITY", story.now());
    agree("PARTIAL");
    story.pass(Duration.between(story.now(), target).plusDays(1));
    assertThat(ids("overdue")).doesNotContain(id);
    assertThat(all("ended")).containsExactly("SETTLED");
  }

  /** The list may be read long after: how the first hearing ended, the second does not change. */
  @Test
  void whatWasSettledStaysSettledWhenItIsHeardAgain() throws Exception {
    heard(20000);
    Map<String, Object> address =
        Map.of("recipient", "退货组", "phone", "0571 8800 1010", "address", "杭州市仓库路2号");
    story.merchant().post("/merchant/return-address", address).ok();
    agree("RETURN_THEN_REFUND");
    Map<String, Object> parcel = Map.of("carrier", "SF", "tracking", "ENDS-" + order);
    story.buyer().post(path("ship-return"), parcel).ok();
    Map<String, Object> refusal = said("寄回的相机缺少镜头和电池，外壳也有明显磕碰，与寄出时不符。", story.merchant());
    story.merchant().post(path("refuse-goods"), refusal).ok();
    Map<String, Object> call = said("相机寄回时完好，商家拒收没有道理，请平台介入。", story.buyer());
    story.buyer().post(path("request-intervention"), call).ok();
    story.settle();
    assertThat(all("ended")).containsExactly("SETTLED", "none");
    readAgain();
    assertThat(all("ended")).containsExactly("SETTLED", "none");
  }

  private void agree(String outcome) {
    Map<String, Object> terms = Requests.settlement(outcome, 5000, "MERCHANT");
    story.buyer().post(path("propose-settlement"), terms).ok();
    long number = story.view(story.merchant(), id).at("/settlement/open/number").asLong();
    story.merchant().post(path("sign-settlement"), Map.of("number", number)).ok();
  }

  private Map<String, Object> said(String text, HttpUser by) {
    return Map.of("statement", text, "evidence", List.of(story.photo(by, order)));
  }

  /** As if the list had been lost, or its reader had been behind. */
  private void readAgain() throws Exception {
    JournalReader reader =
        story.server().beans(JournalReader.class).stream()
            .filter(each -> each.name().equals("quality.hearings"))
            .findFirst()
            .orElseThrow();
    jdbc().sql("delete from bench_hearing where case_id = ?").param(id).update();
    try (Connection tx = story.server().bean(DataSource.class).getConnection()) {
      reader.read(tx, story.server().bean(Cases.class).history(CaseId.parse(id)));
    }
  }

  /** One column of each hearing of the case, the first of them first. */
  private List<String> all(String column) {
    return jdbc()
        .sql(
            "select coalesce(%s, 'none') from bench_hearing where case_id = ? order by round"
                .formatted(column))
        .param(id)
        .query(String.class)
        .list();
  }

  private JdbcClient jdbc() {
    return story.server().bean(JdbcClient.class);
  }

  private List<String> ids(String list) {
    return story.operator().get("/bench/quality").ok().path(list).findValuesAsString("caseId");
  }

  private String path(String command) {
    return "/cases/" + id + "/" + command;
  }
}
