package dev.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What the server answered. */
public record HttpAnswer(String request, HttpResponse<byte[]> response) {

  private static final JsonMapper JSON = JsonMapper.shared();

  public int status() {
    return response.statusCode();
  }

  public byte[] bytes() {
    return response.body();
  }

  public String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /** The body as JSON; a missing node when there is none. */
  public JsonNode json() {
    return response.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(response.body());
  }

  /** The body, after making sure that the request was accepted. */
  public JsonNode ok() {
    assertThat(status()).as("%s%n%s", request, text()).isBetween(200, 299);
    return json();
  }

  /**
   * The problem, after making sure that the request was refused with this status and code.
   *
   * @param codes several where time decides between them: a refund that is under way may have
   *     closed the case by now
   */
  public JsonNode refused(int status, String... codes) {
    assertThat(status()).as("%s%n%s", request, text()).isEqualTo(status);
    assertThat(header("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = json();
    assertThat(problem.path("code").asString()).as("%s%n%s", request, text()).isIn(List.of(codes));
    assertThat(problem.path("title").asString()).isNotBlank();
    assertThat(problem.path("nextStep").asString()).isNotBlank();
    return problem;
  }
}
