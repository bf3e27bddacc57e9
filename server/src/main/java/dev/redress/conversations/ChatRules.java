package dev.redress.conversations;

import dev.redress.conversations.ChatCommand.*;
import dev.redress.conversations.ChatEvent.*;
import dev.redress.evidence.EvidenceItem;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Refused;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import dev.redress.orders.Order;
import dev.redress.orders.OrderStatus;
import dev.redress.policy.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may be put into a conversation about an order, and what comes of it. Pure. */
final class ChatRules {

  private ChatRules() {}

  static Decision<ChatEvent> decide(ChatFile file, ChatCommand command, Actor actor, Instant now) {
    Order order = file.order();
    if (order == null || !maySee(order, actor)) {
      return Decision.refuse(ChatRefusal.CHAT_NOT_FOUND);
    }
    return switch (command) {
      case Say say -> isParty(actor) ? say(file, say, actor) : notYours();
      case ShowCard card -> mayShow(actor) ? card(file, card) : notYours();
      case Read read -> isParty(actor) ? read(file, read, actor) : notYours();
      case UrgeShipment _ -> actor.role() == Role.BUYER ? urge(file, order, now) : notYours();
    };
  }

  /** Its two sides and the platform; a stranger learns nothing. */
  static boolean maySee(Order order, Actor actor) {
    return switch (actor.role()) {
      case BUYER -> actor.is(Role.BUYER, order.market(), order.buyer().id());
      case MERCHANT -> actor.is(Role.MERCHANT, order.market(), order.merchant().id());
      case SERVICE_AGENT, ARBITRATOR, OPERATOR, SYSTEM -> true;
      case INTEGRATION -> false;
    };
  }

  static boolean isParty(Actor actor) {
    return actor.role() == Role.BUYER || actor.role() == Role.MERCHANT;
  }

  private static boolean mayShow(Actor actor) {
    return isParty(actor) || actor.role() == Role.SYSTEM;
  }

  private static Decision<ChatEvent> notYours() {
    return Decision.refuse(ChatRefusal.CHAT_NOT_YOURS);
  }

  private static Decision<ChatEvent> say(ChatFile file, Say say, Actor actor) {
    String text = say.text().strip();
    Refused wrong = check(file, text, say.evidence(), actor.role());
    if (wrong != null) {
      return new Decision.Refuse<>(wrong);
    }
    Masking.Masked masked = Masking.of(text);
    return Decision.accept(
        new MessageSaid(
            actor.role(),
            text,
            masked.kinds().isEmpty() ? null : masked.shown(),
            masked.kinds(),
            say.evidence()));
  }

  private static @Nullable Refused check(
      ChatFile file, String text, List<String> evidence, Role side) {
    Terms.Desk terms = Objects.requireNonNull(file.terms());
    if (text.isEmpty() && evidence.isEmpty()) {
      return ChatRefusal.MESSAGE_EMPTY.with();
    }
    if (text.codePointCount(0, text.length()) > terms.longestMessage()) {
      return ChatRefusal.MESSAGE_TOO_LONG.with("most", terms.longestMessage());
    }
    if (evidence.size() > terms.picturesPerMessage()) {
      return ChatRefusal.MESSAGE_TOO_MANY_PICTURES.with("most", terms.picturesPerMessage());
    }
    for (String id : evidence) {
      EvidenceItem item = file.evidence().get(id);
      if (item == null || item.byRole() != side) {
        return ChatRefusal.MESSAGE_PICTURE_UNKNOWN.with("evidence", id);
      }
    }
    return null;
  }

  private static Decision<ChatEvent> card(ChatFile file, ShowCard card) {
    boolean ofOrder =
        card.caseId() == null || card.caseId().matches(file.key().text() + "-[1-9][0-9]{0,8}");
    return ofOrder
        ? Decision.accept(new CardShown(card.caseId()))
        : Decision.refuse(ChatRefusal.CARD_UNKNOWN);
  }

  /** Never beyond what is there, so that what comes later is new; never backwards. */
  private static Decision<ChatEvent> read(ChatFile file, Read read, Actor actor) {
    long upTo = Math.min(read.upTo(), file.talk().version());
    return upTo <= file.talk().readBy(actor.role())
        ? Decision.accept(List.of())
        : Decision.accept(new MessagesRead(actor.role(), upTo));
  }

  private static Decision<ChatEvent> urge(ChatFile file, Order order, Instant now) {
    if (order.status() != OrderStatus.UNSHIPPED || order.waitsForGroup()) {
      return Decision.refuse(ChatRefusal.NOTHING_TO_SHIP);
    }
    Terms.Desk terms = Objects.requireNonNull(file.terms());
    Instant again = file.talk().urgeAgainAt(terms.urgeEvery(), now);
    if (again != null) {
      return Decision.refuse(ChatRefusal.URGED_ALREADY, "retryAt", again);
    }
    int count = file.talk().urges() + 1;
    boolean late = order.promisedShipAt() != null && now.isAfter(order.promisedShipAt());
    return Decision.accept(new ShipmentUrged(count, late, late && count >= terms.urgesToRaise()));
  }

  static ChatFile evolve(ChatFile file, Stamped<ChatEvent> event) {
    Talk before = file.talk();
    Talk after =
        switch (event.event()) {
          case MessageSaid said -> before.wrote(said.side(), event.at(), event.version());
          case CardShown _ -> before;
          case MessagesRead read -> before.read(read.side(), read.upTo());
          case ShipmentUrged urged -> before.urged(event.at(), urged.count());
        };
    return file.with(after.at(event.head()));
  }
}
