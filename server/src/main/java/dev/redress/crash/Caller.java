package dev.redress.crash;

import dev.redress.crash.Wire.Reply;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who uses the API as one should: a command keeps its key, and is repeated under it until
 * there is an answer.
 */
final class Caller {

  private static final AtomicLong KEYS = new AtomicLong();
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int UNAVAILABLE = 503;
  private static final int TOO_MANY = 429;

  private final String name;
  private final Wire wire;
  private final Notes notes;

  Caller(String name, Supplier<URI> server, @Nullable String apiKey, Notes notes) {
    this.name = name;
    this.wire = new Wire(server, apiKey);
    this.notes = notes;
  }

  String name() {
    return name;
  }

  static String freshKey() {
    return "crash-" + KEYS.incrementAndGet();
  }

  /** Sends a command and notes the receipt; throws when it is declined. */
  JsonNode command(String path, Object body) {
    String key = freshKey();
    Reply reply = insist(() -> wire.post(path, body, key), path);
    return note(path, body, key, reply);
  }

  /** The same command twice at once: one effect, two equal answers. */
  JsonNode commandTwice(String path, Object body) {
    String key = freshKey();
    // Whether it gets an answer or gives up, the twin comes back: nobody waits for it in vain.
    CompletableFuture<Reply> twin =
        CompletableFuture.supplyAsync(
            () -> insist(() -> wire.post(path, body, key), path), Thread::startVirtualThread);
    Reply reply = insist(() -> wire.post(path, body, key), path);
    Reply other = twin.exceptionally(Caller::none).join();
    boolean alike =
        reply.isOk() == other.isOk() && (!reply.isOk() || reply.body().equals(other.body()));
    if (!alike) {
      notes.violation(
          "Two copies of %s were answered differently: %s and %s".formatted(path, reply, other));
    }
    return note(path, body, key, reply);
  }

  private static Reply none(Throwable why) {
    return new Reply(0, JsonMapper.shared().createObjectNode().put("text", why.toString()), false);
  }

  private JsonNode note(String path, Object body, String key, Reply reply) {
    if (reply.isOk()) {
      notes.acknowledge(new Acknowledged(this, path, body, key, reply.body()));
      return reply.body();
    }
    notes.refused(key, reply.code());
    throw new Declined(reply.code());
  }

  /** Repeats an acknowledged command under its key. */
  Reply repeat(Acknowledged command) {
    return insist(() -> wire.post(command.path(), command.body(), command.key()), command.path());
  }

  /** Sends what is no command on one thing: a login, a list of rows. */
  Reply post(String path, Object body) {
    String key = freshKey();
    return insist(() -> wire.post(path, body, key), path);
  }

  JsonNode get(String path) {
    return insist(() -> wire.get(path), path).body();
  }

  /** Sends once, whatever comes of it. */
  Reply postOnce(String path, Object body, String key) throws IOException {
    return wire.post(path, body, key);
  }

  /** One try at reading, whatever comes of it. */
  Reply getOnce(String path) throws IOException {
    return wire.get(path);
  }

  /** One request. */
  @FunctionalInterface
  private interface Try {
    Reply send() throws IOException;
  }

  private Reply insist(Try attempt, String what) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      try {
        Reply reply = attempt.send();
        if (isAnswer(reply, what)) {
          return reply;
        }
      } catch (IOException e) {
        notes.count("connections broken");
      }
      rest();
    }
    notes.violation("No answer to " + what + " of " + name + " within " + PATIENCE);
    throw new Declined("NO_ANSWER");
  }

  private boolean isAnswer(Reply reply, String what) {
    if (reply.status() == UNAVAILABLE || reply.status() == TOO_MANY) {
      notes.count("answered " + reply.status() + " " + reply.code());
      if (!reply.saysWhenToRetry()) {
        notes.violation(reply.status() + " without Retry-After at " + what);
      }
      return false;
    }
    if (reply.status() >= 500 || reply.status() == 401 || reply.status() == 403) {
      notes.violation("%d at %s of %s: %s".formatted(reply.status(), what, name, reply.body()));
      return false;
    }
    return true;
  }

  private static void rest() {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(50, 200));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
