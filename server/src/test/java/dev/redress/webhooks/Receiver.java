package dev.redress.webhooks;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that is told what happens, on a port of its own; it answers as it is told to. */
final class Receiver implements AutoCloseable {

  /**
   * One request as it came.
   *
   * @param id {@code webhook-id}
   */
  record Got(String id, Map<String, List<String>> headers, String body) {

    JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }

    String type() {
      return json().path("type").asString();
    }

    JsonNode data() {
      return json().path("data");
    }

    /** Whether the public library accepts it with this secret. */
    boolean isSignedWith(String secret) {
      try {
        new Webhook(secret).verify(body, headers);
        return true;
      } catch (WebhookVerificationException e) {
        return false;
      }
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Got> got = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile int status = 200;
  private volatile Map<String, String> answerHeaders = Map.of();
  private volatile boolean silent;

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/hook";
  }

  /** From now on. */
  Receiver answering(int with) {
    status = with;
    return this;
  }

  Receiver answering(int with, String header, String value) {
    answerHeaders = Map.of(header, value);
    return answering(with);
  }

  /** From now on it takes requests and never answers. */
  Receiver silent() {
    silent = true;
    return this;
  }

  List<Got> all() {
    return List.copyOf(got);
  }

  List<String> types() {
    return got.stream().map(Got::type).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      headers.putAll(exchange.getRequestHeaders());
      got.add(new Got(exchange.getRequestHeaders().getFirst("webhook-id"), headers, body));
      if (silent) {
        closed.await();
        return;
      }
      answerHeaders.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      byte[] said = "{\"said\":\"%d\"}".formatted(status).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, said.length);
      exchange.getResponseBody().write(said);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
