package dev.redress.conversations;

import dev.redress.kernel.Acting;
import dev.redress.kernel.Actor;
import dev.redress.kernel.BadInput;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Named;
import dev.redress.kernel.Needs;
import dev.redress.kernel.Permission;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.RefusedException;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The conversation of buyer and merchant about an order. */
@RestController
@RequestMapping("/api/v1/orders/{id}/chat")
class ChatHttp {

  private static final int MOST = 200;

  private final Conversations conversations;
  private final ChatViews views;
  private final Acting acting;

  ChatHttp(Conversations conversations, ChatViews views, Acting acting) {
    this.conversations = conversations;
    this.views = views;
    this.acting = acting;
  }

  /**
   * What is said.
   *
   * @param evidence ids of what this side has shown on the order
   */
  record SayRequest(@Nullable String text, @Nullable List<@Nullable String> evidence) {}

  /**
   * @param caseId which case of the order; left out: the order itself
   */
  record CardRequest(@Nullable String caseId) {}

  /**
   * @param upTo place of the newest message that was seen
   */
  record ReadUpToRequest(@Nullable Long upTo) {}

  /** Nothing needs to be said. */
  record UrgeRequest() {}

  /** The newest messages, or those before a place; the platform reads the words as written. */
  @GetMapping
  @Needs(Permission.CHAT)
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT", "ARBITRATOR", "OPERATOR"})
  ChatView chat(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "50") int limit,
      Actor viewer,
      Locale language) {
    if (limit < 1 || limit > MOST) {
      throw new BadInput("limit: 1 to " + MOST + " is expected.");
    }
    LockKey order = order(id);
    ChatViews.Reader reader = new ChatViews.Reader(viewer, acting.on(order, viewer), language);
    return views.of(order, reader, before, limit);
  }

  /** S5: says something; what is said stays. The receipt's version is the message's place. */
  @PostMapping("/say")
  @Needs(Permission.CHAT)
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT"})
  Receipt say(
      @PathVariable String id,
      @RequestBody SayRequest request,
      @RequestHeader(name = "Idempotency-Key") String key,
      Actor actor) {
    String text = request.text() == null ? "" : request.text();
    List<String> evidence = Named.evidence(request.evidence());
    LockKey order = order(id);
    return conversations.say(order, text, evidence, acting.on(order, actor), key).orThrow();
  }

  /** Puts the card of the order or of one of its cases into the conversation. */
  @PostMapping("/show-card")
  @Needs(Permission.CHAT)
  @RolesAllowed({"BUYER", "MERCHANT", "SERVICE_AGENT"})
  Receipt showCard(
      @PathVariable String id,
      @RequestBody CardRequest request,
      @RequestHeader(name = "Idempotency-Key") String key,
      Actor actor) {
    ChatCommand card = new ChatCommand.ShowCard(order(id), request.caseId());
    return conversations.run(card, acting.on(card.key(), actor), key).orThrow();
  }

  /** The caller's side has read everything up to a place; harmless when repeated. */
  @PostMapping("/read")
  @Needs(Permission.CHAT)
  @RolesAllowed({"BUYER", "MERCHANT"})
  Receipt read(@PathVariable String id, @RequestBody ReadUpToRequest request, Actor actor) {
    if (request.upTo() == null || request.upTo() < 0) {
      throw new BadInput("upTo: the place of a message is expected.");
    }
    return conversations
        .run(new ChatCommand.Read(order(id), request.upTo()), actor, null)
        .orThrow();
  }

  /** S4: the buyer asks the merchant to ship. */
  @PostMapping("/urge-shipment")
  @RolesAllowed({"BUYER", "SERVICE_AGENT"})
  Receipt urgeShipment(
      @PathVariable String id,
      @RequestBody UrgeRequest request,
      @RequestHeader(name = "Idempotency-Key") String key,
      Actor actor) {
    ChatCommand urge = new ChatCommand.UrgeShipment(order(id));
    return conversations.run(urge, acting.on(urge.key(), actor), key).orThrow();
  }

  static LockKey order(String text) {
    try {
      return LockKey.parse(text);
    } catch (IllegalArgumentException notAnId) {
      throw new RefusedException(ChatRefusal.CHAT_NOT_FOUND.with());
    }
  }
}
