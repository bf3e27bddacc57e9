package dev.redress.conversations;

import dev.redress.conversations.ChatView.CaseCard;
import dev.redress.conversations.ChatView.Entry;
import dev.redress.conversations.ChatView.EntryKind;
import dev.redress.conversations.ChatView.OrderCard;
import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.kernel.Texts;
import dev.redress.orders.CasesOfOrder;
import dev.redress.orders.CasesOfOrder.CaseOnOrder;
import dev.redress.orders.Order;
import dev.redress.orders.OrderStatus;
import dev.redress.policy.Terms;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Builds what a viewer sees of a conversation. The cards of the order and of its cases are put in
 * where they belong in time; they always show what is so now.
 */
@Component
final class ChatViews {

  private final Conversations conversations;
  private final MessageStore messages;
  private final ObjectProvider<CasesOfOrder> cases;
  private final Texts texts;
  private final Clock clock;

  ChatViews(
      Conversations conversations,
      MessageStore messages,
      ObjectProvider<CasesOfOrder> cases,
      Texts texts,
      Clock clock) {
    this.conversations = conversations;
    this.messages = messages;
    this.cases = cases;
    this.texts = texts;
    this.clock = clock;
  }

  /** What is needed to show the entries of one conversation. */
  private record Looking(
      ChatFile file, Order order, Actor viewer, Locale language, List<CaseOnOrder> cases) {

    boolean isParty() {
      return ChatRules.isParty(viewer);
    }
  }

  /**
   * Who reads.
   *
   * @param acting as whom they may write: an agent as the buyer whom it serves (S3)
   */
  record Reader(Actor viewer, Actor acting, Locale language) {}

  ChatView of(LockKey id, Reader reader, @Nullable Long before, int limit) {
    Actor viewer = reader.viewer();
    Locale language = reader.language();
    ChatFile file = conversations.file(id, viewer);
    Order order = Objects.requireNonNull(file.order());
    List<CaseOnOrder> known =
        cases.stream().flatMap(each -> each.of(id, language).stream()).toList();
    Looking look = new Looking(file, order, viewer, language, known);
    List<Message> found = messages.before(id, before == null ? Long.MAX_VALUE : before, limit + 1);
    boolean more = found.size() > limit;
    List<Message> shown = found.subList(0, Math.min(limit, found.size())).reversed();
    Talk talk = file.talk();
    Instant now = clock.instant();
    Terms.Desk terms = Objects.requireNonNull(file.terms());
    Instant again = talk.urgeAgainAt(terms.urgeEvery(), now);
    boolean urgent =
        reader.acting().role() == Role.BUYER
            && order.status() == OrderStatus.UNSHIPPED
            && !order.waitsForGroup();
    return new ChatView(
        id,
        order.shopOrderId(),
        now,
        viewer.role(),
        talk.version(),
        order.buyer(),
        order.merchant(),
        talk.buyerRead(),
        talk.merchantRead(),
        look.isParty() ? messages.unread(id, viewer.role(), talk.readBy(viewer.role())) : 0,
        ChatRules.isParty(reader.acting()),
        terms.longestMessage(),
        entries(look, shown, before, more),
        more ? shown.getFirst().number() : null,
        urgent && again == null,
        urgent ? again : null);
  }

  private List<Entry> entries(
      Looking look, List<Message> shown, @Nullable Long before, boolean more) {
    List<Entry> entries = new ArrayList<>();
    shown.forEach(each -> entries.add(entry(look, each)));
    Instant from = more ? shown.getFirst().at() : Instant.MIN;
    Instant to = before == null || shown.isEmpty() ? Instant.MAX : shown.getLast().at();
    if (!more) {
      entries.add(own(look, look.order().placedAt(), EntryKind.ORDER_CARD, null));
    }
    for (CaseOnOrder each : look.cases()) {
      if (!each.openedAt().isBefore(from) && each.openedAt().isBefore(to)) {
        entries.add(own(look, each.openedAt(), EntryKind.CASE_CARD, each.id()));
      }
    }
    entries.sort(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    return List.copyOf(entries);
  }

  /** A card that the platform puts here by itself. */
  private Entry own(Looking look, Instant at, EntryKind kind, @Nullable String caseId) {
    CaseCard card = card(look, caseId);
    return new Entry(
        0,
        at,
        kind,
        Role.SYSTEM,
        "",
        null,
        words(look, kind, null),
        List.of(),
        null,
        List.of(),
        kind == EntryKind.ORDER_CARD ? OrderCard.of(look.order()) : null,
        card);
  }

  private Entry entry(Looking look, Message message) {
    Message.Body body = message.body();
    String shown = body.shown() == null ? body.text() : body.shown();
    return new Entry(
        message.number(),
        message.at(),
        EntryKind.valueOf(body.kind().name()),
        message.byRole(),
        message.byName(),
        message.agent(),
        shown == null ? words(look, EntryKind.valueOf(body.kind().name()), body.count()) : shown,
        body.masked(),
        look.isParty() || body.shown() == null ? null : body.text(),
        look.file().shown(body.evidence()),
        body.kind() == Message.Kind.ORDER_CARD ? OrderCard.of(look.order()) : null,
        card(look, body.caseId()));
  }

  private String words(Looking look, EntryKind kind, @Nullable Integer count) {
    return texts.text(
        look.language(),
        "chat." + kind,
        Map.of("order", look.order().shopOrderId(), "count", count == null ? 0 : count));
  }

  private static @Nullable CaseCard card(Looking look, @Nullable String caseId) {
    return look.cases().stream()
        .filter(each -> each.id().equals(caseId))
        .map(each -> new CaseCard(each.id(), each.type(), each.state(), each.stateText()))
        .findFirst()
        .orElse(null);
  }
}
