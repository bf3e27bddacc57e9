package dev.redress.crash;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One connection to the API, with an API key or with the cookies of a login. */
final class Wire {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final Supplier<URI> server;
  private final @Nullable String apiKey;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http;

  Wire(Supplier<URI> server, @Nullable String apiKey) {
    this.server = server;
    this.apiKey = apiKey;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .cookieHandler(cookies)
            .build();
  }

  /**
   * An answer.
   *
   * @param body empty object when it was none
   */
  record Reply(int status, JsonNode body, boolean saysWhenToRetry) {

    boolean isOk() {
      return status / 100 == 2;
    }

    String code() {
      return body.path("code").asString("");
    }
  }

  Reply get(String path) throws IOException {
    return send(request(path).GET());
  }

  Reply post(String path, Object body, String key) throws IOException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.get().resolve(path)).timeout(PATIENCE);
    if (apiKey != null) {
      request.header("Authorization", "Bearer " + apiKey);
    }
    for (HttpCookie cookie : cookies.getCookieStore().getCookies()) {
      if (cookie.getName().equals("XSRF-TOKEN")) {
        request.setHeader("X-XSRF-TOKEN", cookie.getValue());
      }
    }
    return request;
  }

  private Reply send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      return new Reply(
          answer.statusCode(),
          json(answer.body()),
          answer.headers().firstValue("Retry-After").isPresent());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text);
    } catch (JacksonException e) {
      return JSON.createObjectNode().put("text", text);
    }
  }
}
