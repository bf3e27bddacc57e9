package dev.redress.webhooks;

import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.KernelRefusal;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.RefusedException;
import dev.redress.webhooks.EndpointCommand.*;
import dev.redress.webhooks.EndpointStore.Watched;
import dev.redress.webhooks.Endpoints.Issued;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints of webhooks: a program sees to its own, operators to all. */
@RestController
@RequestMapping("/api/v1/webhooks")
@RolesAllowed({"INTEGRATION", "OPERATOR"})
class WebhookHttp {

  private static final int LONGEST_NAME = 80;
  private static final int MOST_EVENTS = 100;

  private final Endpoints endpoints;

  WebhookHttp(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  /**
   * An endpoint as it is wanted.
   *
   * @param name what people call it, 1 to 80 characters
   * @param url https, without name and password in it; http only to an address inside where this
   *     server sends there
   * @param events names of events, or beginnings of names such as {@code case.*}; {@code *} is all
   */
  record EndpointRequest(
      @Nullable String name, @Nullable String url, @Nullable List<String> events) {

    Wish read() {
      String called = name == null ? "" : name.strip();
      if (called.isEmpty()
          || called.length() > LONGEST_NAME
          || called.chars().anyMatch(Character::isISOControl)) {
        throw new BadInput("name: 1 to " + LONGEST_NAME + " printable characters are expected.");
      }
      if (url == null || url.isBlank()) {
        throw new BadInput("url: the address of the endpoint is expected.");
      }
      if (events == null || events.isEmpty() || events.size() > MOST_EVENTS) {
        throw new BadInput("events: 1 to " + MOST_EVENTS + " names of events are expected.");
      }
      return new Wish(called, url, events.stream().map(String::valueOf).distinct().toList());
    }
  }

  /**
   * @param oldUntil until when messages carry the old secret's signature too, at most a week from
   *     now; null: not at all
   */
  record RotationRequest(@Nullable Instant oldUntil) {}

  /**
   * What is to be sent again; one of the two.
   *
   * @param from everything in the log from this position on
   * @param since every event from this moment on, also of before the endpoint was there
   */
  record ReplayRequest(@Nullable Long from, @Nullable Instant since) {}

  /**
   * An endpoint, and how it has been answering.
   *
   * @param owner id of the API key whose endpoint it is; null: the platform's own
   * @param ownerName what that key is called
   * @param state ACTIVE, PAUSED or GONE
   * @param cause FAILING: paused because it did not answer for days; ANSWERED_GONE; empty otherwise
   * @param orphaned the owning key is revoked or has expired, so that nothing is sent
   * @param previousUntil until when messages carry the old secret's signature too
   * @param failures attempts in a row that did not succeed
   * @param waiting messages that wait to be sent, at most 10000
   * @param nextAt when the first of those is due
   * @param replaying whether an ordered replay is still under way
   */
  record EndpointView(
      LockKey id,
      @Nullable String owner,
      @Nullable String ownerName,
      String name,
      String url,
      List<String> events,
      EndpointState state,
      String cause,
      boolean orphaned,
      Instant createdAt,
      @Nullable Instant previousUntil,
      long failures,
      @Nullable Instant failingSince,
      @Nullable Instant lastSuccessAt,
      @Nullable Instant lastAttemptAt,
      long waiting,
      @Nullable Instant nextAt,
      boolean replaying) {

    static EndpointView of(Watched watched) {
      Endpoint each = watched.endpoint();
      return new EndpointView(
          each.id(),
          each.owner().isEmpty() ? null : each.owner(),
          watched.ownerName(),
          each.name(),
          each.url(),
          each.events(),
          each.state(),
          each.cause(),
          watched.orphaned(),
          each.createdAt(),
          each.previousUntil(),
          watched.failures(),
          watched.failingSince(),
          watched.lastSuccessAt(),
          watched.lastAttemptAt(),
          watched.waiting(),
          watched.nextAt(),
          watched.replaying());
    }
  }

  record EndpointList(List<EndpointView> items) {}

  /**
   * @param secret what messages are signed with, {@code whsec_…}; shown this once, null in the
   *     answer to a repeat
   */
  record IssuedSecret(String id, @Nullable String secret, Instant at) {

    static IssuedSecret of(Issued issued) {
      return new IssuedSecret(issued.receipt().id(), issued.secret(), issued.receipt().at());
    }
  }

  record EventTypeList(List<String> items) {}

  /** Every name of an event that an endpoint can ask for. */
  @GetMapping("/event-types")
  EventTypeList eventTypes() {
    return new EventTypeList(EventCatalogue.names());
  }

  /** Where this server sends messages, as it was started. */
  record DestinationsView(Destinations.Reach reach) {}

  /** Which addresses an endpoint may have. */
  @GetMapping("/destinations")
  DestinationsView destinations() {
    return new DestinationsView(endpoints.reach());
  }

  /** Endpoints, oldest first. */
  @GetMapping
  EndpointList list(Actor viewer) {
    return new EndpointList(endpoints.list(viewer).stream().map(EndpointView::of).toList());
  }

  @GetMapping("/{id}")
  EndpointView one(@PathVariable String id, Actor viewer) {
    return EndpointView.of(endpoints.get(id(id), viewer));
  }

  /** Makes an endpoint; the answer holds its secret. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  IssuedSecret open(
      @RequestBody EndpointRequest wanted, @RequestHeader("Idempotency-Key") String key, Actor by) {
    Wish wish = wanted.read();
    return IssuedSecret.of(endpoints.open(wish.name(), wish.url(), wish.events(), by, key));
  }

  /** Gives it another name, address or choice of events. */
  @PostMapping("/{id}/change")
  Receipt change(
      @PathVariable String id,
      @RequestBody EndpointRequest wanted,
      @RequestHeader("Idempotency-Key") String key,
      Actor by) {
    return endpoints.change(id(id, by), wanted.read(), by, key);
  }

  /** Gives it another secret; for a while messages may carry both signatures. */
  @PostMapping("/{id}/rotate-secret")
  IssuedSecret rotate(
      @PathVariable String id,
      @RequestBody RotationRequest wanted,
      @RequestHeader("Idempotency-Key") String key,
      Actor by) {
    return IssuedSecret.of(endpoints.rotate(id(id, by), wanted.oldUntil(), by, key));
  }

  /** Messages gather and are not sent, until it is resumed. */
  @PostMapping("/{id}/pause")
  Receipt pause(@PathVariable String id, @RequestHeader("Idempotency-Key") String key, Actor by) {
    return endpoints.run(new PauseEndpoint(id(id)), by, key);
  }

  /** Messages are sent again, those that have gathered first. */
  @PostMapping("/{id}/resume")
  Receipt resume(@PathVariable String id, @RequestHeader("Idempotency-Key") String key, Actor by) {
    return endpoints.run(new ResumeEndpoint(id(id)), by, key);
  }

  /** Nothing is sent to it any more, for good. */
  @PostMapping("/{id}/remove")
  Receipt remove(@PathVariable String id, @RequestHeader("Idempotency-Key") String key, Actor by) {
    return endpoints.run(new RemoveEndpoint(id(id)), by, key);
  }

  /** Sends a message of no event, to see whether it arrives. */
  @PostMapping("/{id}/ping")
  Receipt ping(@PathVariable String id, @RequestHeader("Idempotency-Key") String key, Actor by) {
    return endpoints.run(new Ping(id(id)), by, key);
  }

  /** Sends everything again from a position in the log, or from a moment on. */
  @PostMapping("/{id}/replay")
  Receipt replay(
      @PathVariable String id,
      @RequestBody ReplayRequest wanted,
      @RequestHeader("Idempotency-Key") String key,
      Actor by) {
    return endpoints.run(new Replay(id(id), wanted.from(), wanted.since()), by, key);
  }

  /** What is no id is as absent as an id that nothing has. */
  static LockKey id(String text) {
    try {
      return LockKey.parse(text);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(KernelRefusal.NOT_FOUND.with());
    }
  }

  /** Whoever asks for what is not theirs learns that first, whatever else is wrong. */
  private LockKey id(String text, Actor by) {
    return endpoints.get(id(text), by).endpoint().id();
  }
}
