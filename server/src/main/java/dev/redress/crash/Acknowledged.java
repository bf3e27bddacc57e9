package dev.redress.crash;

import tools.jackson.databind.JsonNode;

/**
 * A command that the server has said it has carried out, kept on the client's side.
 *
 * @param by who sent it
 * @param key its idempotency key, of which there is no second
 * @param receipt the answer
 */
record Acknowledged(Caller by, String path, Object body, String key, JsonNode receipt) {

  String stream() {
    return receipt.path("id").asString();
  }

  long version() {
    return receipt.path("version").asLong();
  }

  int events() {
    return receipt.path("events").size();
  }
}
