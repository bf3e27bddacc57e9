package dev.redress.webhooks;

import dev.redress.HttpUser;
import dev.redress.RedressServer;
import dev.redress.Sale;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An endpoint of a program of the shop, over HTTP. */
record Hook(RedressServer redress, HttpUser program, String id, String secret) {

  static Hook open(RedressServer redress, HttpUser program, String url, String... events) {
    JsonNode made =
        program
            .post("/webhooks", Map.of("name", "Shop", "url", url, "events", List.of(events)))
            .ok();
    return new Hook(redress, program, made.path("id").asString(), made.path("secret").asString());
  }

  String path() {
    return "/webhooks/" + id;
  }

  JsonNode view() {
    return program.get(path()).ok();
  }

  void send(String command) {
    program.post(path() + "/" + command, Map.of()).ok();
  }

  /** Newest first. */
  JsonNode log() {
    return program.get(path() + "/deliveries?limit=200").ok().path("items");
  }

  JsonNode delivery(long position) {
    return program.get(path() + "/deliveries/" + position).ok();
  }

  /** Waits until so many messages of one sale have been sent or not, as the log tells. */
  void until(String state, Sale sale, int count) {
    redress.eventually(() -> count(state, sale), count);
  }

  private int count(String state, Sale sale) {
    String about = sale.order().text();
    return program
        .get(path() + "/deliveries?limit=200&state=" + state + "&about=" + about)
        .ok()
        .path("items")
        .size();
  }
}
