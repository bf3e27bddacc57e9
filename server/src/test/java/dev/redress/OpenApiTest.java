package dev.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed description of the API is the one the code gives. */
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
