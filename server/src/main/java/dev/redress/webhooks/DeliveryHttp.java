package dev.redress.webhooks;

import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.RefusedException;
import dev.redress.webhooks.LogStore.AttemptView;
import dev.redress.webhooks.LogStore.Entry;
import dev.redress.webhooks.LogStore.Wanted;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The delivery log of one endpoint: what was sent, what came of it, and sending it again. */
@RestController
@RequestMapping("/api/v1/webhooks/{id}/deliveries")
@RolesAllowed({"INTEGRATION", "OPERATOR"})
class DeliveryHttp {

  private static final int MOST = 200;
  private static final String NUMBER = "[0-9]{1,18}";
  private static final Set<String> STATES = Set.of("PENDING", "DELIVERED", "FAILED", "DROPPED");
  private static final String WORD = "[A-Za-z0-9_.*-]{1,80}";

  private final Endpoints endpoints;
  private final LogStore log;

  DeliveryHttp(Endpoints endpoints, LogStore log) {
    this.endpoints = endpoints;
    this.log = log;
  }

  /**
   * One message of the log.
   *
   * @param position its place in the log
   * @param messageId what the receiver knows it by, in the header {@code webhook-id}
   * @param about the order, case or refund whose event it tells
   * @param state PENDING, DELIVERED, FAILED (retries are used up) or DROPPED (the endpoint went
   *     away)
   * @param nextAt when it is sent next; null: it is not
   * @param attempts how many were begun
   * @param status what the endpoint last answered; null: nothing, or it was not sent yet
   * @param error why the last attempt failed, see AttemptView; empty: it did not
   */
  record DeliveryView(
      long position,
      String messageId,
      String type,
      String about,
      Instant createdAt,
      String state,
      @Nullable Instant nextAt,
      int attempts,
      @Nullable Integer status,
      String error,
      @Nullable Instant triedAt) {

    static DeliveryView of(Entry entry) {
      return new DeliveryView(
          entry.number(),
          entry.message(),
          entry.type(),
          entry.stream(),
          entry.createdAt(),
          entry.state(),
          entry.state().equals("PENDING") ? entry.dueAt() : null,
          entry.tries(),
          entry.status(),
          entry.error(),
          entry.triedAt());
    }
  }

  /**
   * What of the log is wanted.
   *
   * @param state PENDING, DELIVERED, FAILED or DROPPED
   * @param type an event's name, or the beginning of names: {@code case.*}
   * @param about the beginning of the id of an order, case or refund
   */
  record DeliveryFilter(@Nullable String state, @Nullable String type, @Nullable String about) {

    Wanted read() {
      if (given(state) != null && !STATES.contains(state)) {
        throw new BadInput("state: PENDING, DELIVERED, FAILED or DROPPED is expected.");
      }
      return new Wanted(given(state), word("type", type), word("about", about));
    }

    private static @Nullable String word(String field, @Nullable String text) {
      if (given(text) != null && !String.valueOf(text).matches(WORD)) {
        throw new BadInput(field + ": a name or an id is expected.");
      }
      return given(text);
    }

    private static @Nullable String given(@Nullable String text) {
      return text == null || text.isEmpty() ? null : text;
    }
  }

  record DeliveryPage(List<DeliveryView> items, @Nullable String next) {}

  /**
   * One message with what was sent and each attempt.
   *
   * @param body the very text that was signed and sent
   */
  record DeliveryDetails(DeliveryView delivery, String body, List<AttemptView> attempts) {}

  /** Messages, newest first. */
  @GetMapping
  DeliveryPage list(
      @PathVariable String id,
      @ParameterObject @ModelAttribute DeliveryFilter filter,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Actor viewer) {
    LockKey endpoint = endpoints.get(WebhookHttp.id(id), viewer).endpoint().id();
    if (limit < 1 || limit > MOST) {
      throw new BadInput("limit: 1 to " + MOST + " is expected.");
    }
    long before = cursor.isEmpty() ? Long.MAX_VALUE : position("cursor", cursor);
    Wanted wanted = filter.read();
    List<Entry> found = log.page(endpoint, wanted, before, limit + 1);
    List<Entry> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? String.valueOf(shown.getLast().number()) : null;
    return new DeliveryPage(shown.stream().map(DeliveryView::of).toList(), next);
  }

  /** One message. */
  @GetMapping("/{position}")
  DeliveryDetails one(@PathVariable String id, @PathVariable String position, Actor viewer) {
    LockKey endpoint = endpoints.get(WebhookHttp.id(id), viewer).endpoint().id();
    Entry entry = entry(endpoint, position);
    return new DeliveryDetails(
        DeliveryView.of(entry), entry.body(), log.attempts(endpoint, entry.number()));
  }

  /** Sends one message again, under the same id. */
  @PostMapping("/{position}/resend")
  Receipt resend(
      @PathVariable String id,
      @PathVariable String position,
      @RequestHeader("Idempotency-Key") String key,
      Actor by) {
    LockKey endpoint = endpoints.get(WebhookHttp.id(id), by).endpoint().id();
    long number = entry(endpoint, position).number();
    return endpoints.run(new EndpointCommand.Resend(endpoint, number), by, key);
  }

  private Entry entry(LockKey endpoint, String position) {
    long number = position.matches(NUMBER) ? Long.parseLong(position) : -1;
    return log.find(endpoint, number)
        .orElseThrow(() -> new RefusedException(KernelRefusal.NOT_FOUND.with()));
  }

  private static long position(String field, String text) {
    if (!text.matches(NUMBER)) {
      throw new BadInput(field + ": the next of an earlier page is expected.");
    }
    return Long.parseLong(text);
  }
}
