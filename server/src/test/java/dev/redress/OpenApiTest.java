package dev.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed description of the API is the one the code gives. */
@Tag("database")
class OpenApiTest {

  private static final RedressServer REDRESS = RedressServer.running();
  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final JsonNode description =
      REDRESS.stranger().send("GET", "//v3/api-docs", BodyPublishers.noBody(), List.of()).ok();

  @Test
  void theCommittedDescriptionIsFresh() {
    new CommittedFile("docs/openapi.json").is(PRETTY.writeValueAsString(description) + "\n");
  }

  /** What a POST really answers is among what it is said to answer. */
  @Test
  void itSaysWithWhatStatusAPostAnswers() {
    OwnedThings things = OwnedThings.on(REDRESS);
    HttpUser buyer = REDRESS.as("buyer", OwnedThings.MARKET, OwnedThings.BUYER);
    String withdraw = "/cases/" + things.caseNumber() + "/withdraw";
    assertThat(buyer.post(withdraw + "?dryRun=true", Map.of()).status()).isEqualTo(200);
    assertThat(buyer.post(withdraw, Map.of()).status()).isEqualTo(200);
    Map<String, Object> application = OwnedThings.application(things.order());
    assertThat(buyer.post("/cases?dryRun=true", application).status()).isEqualTo(200);
    assertThat(buyer.post("/cases", application).status()).isEqualTo(201);
    assertThat(statuses("/api/v1/cases/{id}/withdraw")).containsExactly("200", "default");
    assertThat(statuses("/api/v1/cases")).containsExactlyInAnyOrder("200", "201", "default");
    for (String making : List.of("evidence", "orders", "groups", "accounts", "api-keys")) {
      assertThat(statuses("/api/v1/" + making)).as(making).containsExactly("201", "default");
    }
  }

  private List<String> statuses(String path) {
    return List.copyOf(
        description.path("paths").path(path).path("post").path("responses").propertyNames());
  }

  /** Opening a case makes one, and only trying to does not. */
  @Test
  void itSaysWhatOpeningAndOnlyTryingAnswer() {
    JsonNode post = description.path("paths").path("/api/v1/cases").path("post");
    String schema = "/content/application~1json/schema/$ref";
    assertThat(post.at("/responses/200" + schema).asString()).endsWith("/CasePreview");
    assertThat(post.at("/responses/201" + schema).asString()).endsWith("/Receipt");
    assertThat(post.path("parameters").valueStream().map(each -> each.path("name").asString()))
        .containsExactlyInAnyOrder("Idempotency-Key", "dryRun");
  }

  /** What a program or a page switches on is told as the words that there are. */
  @Test
  void rowsOfListsNameTheirWords() {
    for (String field : List.of("CaseSummaryView/turn", "CaseSummaryView/type")) {
      assertThat(words(field)).as(field).isEqualTo(words("CaseView/" + field.split("/", -1)[1]));
    }
    assertThat(words("OrderSummaryView/status")).isEqualTo(words("OrderView/status"));
    assertThat(words("OrderSummaryGroup/state")).contains("OPEN");
    assertThat(words("RefundView/state")).contains("UNKNOWN");
  }

  private List<String> words(String field) {
    String path = "/components/schemas/" + field.replace("/", "/properties/") + "/enum";
    List<String> words = description.at(path).valueStream().map(JsonNode::asString).toList();
    assertThat(words).as(field).isNotEmpty();
    return words;
  }

  /** A field that may be null says so, also where it is another type. */
  @Test
  void whatMayBeNullSaysSo() {
    JsonNode view = description.at("/components/schemas/CaseView/properties");
    assertThat(view.at("/ruling/anyOf/0/$ref").asString()).endsWith("/CaseRulingView");
    assertThat(view.at("/ruling/anyOf/1/type").asString()).isEqualTo("null");
    assertThat(view.at("/dueAt/type").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("string", "null");
    assertThat(view.at("/application/$ref").asString()).isNotEmpty();
  }

  @Test
  void itIsOpenApi31() {
    assertThat(description.path("openapi").asString()).startsWith("3.1");
  }

  @Test
  void everyOperationHasItsOwnIdATagAndAProblem() {
    List<JsonNode> operations =
        description.path("paths").valueStream().flatMap(JsonNode::valueStream).toList();
    assertThat(operations).isNotEmpty();
    assertThat(operations.stream().map(each -> each.path("operationId").asString()))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-zA-Z]+\\.[a-zA-Z]+"));
    for (JsonNode each : operations) {
      assertThat(each.path("tags")).as("%s", each).isNotEmpty();
      assertThat(each.at("/responses/default/content").has("application/problem+json"))
          .as("%s", each)
          .isTrue();
    }
  }
}
