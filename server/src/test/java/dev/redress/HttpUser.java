package dev.redress;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One user of the HTTP API, with their own cookies or API key. Paths are below {@code /api/v1};
 * bodies are whatever Jackson writes (maps, records, trees), or text as it is.
 */
public final class HttpUser {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final AtomicLong KEYS = new AtomicLong();
  private static final String API = "/api/v1";

  private final URI base;
  private final @Nullable String apiKey;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private String language = "en";

  private HttpUser(URI base, @Nullable String apiKey) {
    this.base = base;
    this.apiKey = apiKey;
  }

  /** Somebody not logged in. */
  public static HttpUser anonymous(URI base) {
    return new HttpUser(base, null);
  }

  /** A program with this API key. */
  public static HttpUser program(URI base, String apiKey) {
    return new HttpUser(base, apiKey);
  }

  /** What this user reads from now on: {@code zh-CN} or {@code en}; the default is English. */
  public HttpUser reading(String wanted) {
    language = wanted;
    return this;
  }

  public HttpAnswer get(String path) {
    return send("GET", path, BodyPublishers.noBody(), List.of());
  }

  public HttpAnswer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody(), List.of());
  }

  /** Posts JSON under a fresh idempotency key. */
  public HttpAnswer post(String path, Object body) {
    return post(path, body, freshKey());
  }

  /** Posts JSON under the given idempotency key; null: without any. */
  public HttpAnswer post(String path, Object body, @Nullable String idempotencyKey) {
    return post(path, body, idempotencyKey, "application/json");
  }

  /** Posts text of another type, such as {@code application/x-ndjson}. */
  public HttpAnswer post(
      String path, Object body, @Nullable String idempotencyKey, String contentType) {
    List<String> headers = new ArrayList<>(List.of("Content-Type", contentType));
    if (idempotencyKey != null) {
      headers.addAll(List.of("Idempotency-Key", idempotencyKey));
    }
    String text = body instanceof String string ? string : JSON.writeValueAsString(body);
    return send("POST", path, BodyPublishers.ofString(text), headers);
  }

  /** Uploads one file in the part {@code file}, with further fields as name, value, name, value. */
  public HttpAnswer upload(String path, String fileName, byte[] content, String... fields) {
    String boundary = "redress-test-boundary";
    List<byte[]> parts = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      parts.add(
          lines(
              "--" + boundary,
              "Content-Disposition: form-data; name=\"" + fields[i] + "\"",
              "",
              fields[i + 1]));
    }
    parts.add(
        lines(
            "--" + boundary,
            "Content-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"",
            "Content-Type: application/octet-stream",
            ""));
    parts.add(content);
    parts.add(lines("", "--" + boundary + "--"));
    return send(
        "POST",
        path,
        BodyPublishers.ofByteArrays(parts),
        List.of(
            "Content-Type",
            "multipart/form-data; boundary=" + boundary,
            "Idempotency-Key",
            freshKey()));
  }

  /** Any request, with further headers as name, value, name, value. */
  public HttpAnswer send(String method, String path, BodyPublisher body, List<String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path.startsWith("//") ? path.substring(1) : API + path))
            .method(method, body)
            .header("Accept-Language", language);
    if (apiKey != null) {
      request.header("Authorization", "Bearer " + apiKey);
    }
    cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
    for (int i = 0; i < headers.size(); i += 2) {
      request.setHeader(headers.get(i), headers.get(i + 1));
    }
    try {
      return new HttpAnswer(
          method + " " + path, http.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new AssertionError(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** A cookie this user holds. */
  public Optional<HttpCookie> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(each -> each.getName().equals(name))
        .findFirst();
  }

  private static String freshKey() {
    return "test-" + KEYS.incrementAndGet();
  }

  private static byte[] lines(String... lines) {
    return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
