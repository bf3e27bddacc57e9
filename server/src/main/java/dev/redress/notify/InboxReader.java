package dev.redress.notify;

import dev.redress.cases.CaseEvent;
import dev.redress.cases.CaseId;
import dev.redress.claims.MatterEvent;
import dev.redress.claims.MatterId;
import dev.redress.conversations.ChatEvent;
import dev.redress.kernel.Column;
import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.notify.OtherNews.RefundFact;
import dev.redress.notify.SubjectStore.Subject;
import dev.redress.notify.SubjectStore.Topic;
import dev.redress.orders.OrderEvent;
import dev.redress.policy.Policies;
import dev.redress.webhooks.EndpointEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts messages into inboxes. A batch that is read again finds them there and adds nothing. */
@Component
final class InboxReader implements JournalReader {

  private static final int ID = LockKey.TEXT_LENGTH;
  private static final String STANDING = "standing";
  private static final String DESK = "desk";

  private static final String NUMBER =
      "update inbox_counter set last = last + ? where name = 'inbox' returning last";

  private static final String PUT =
      """
      insert into inbox
        (role, market, party, stream, version, number, at, notice, order_id, case_id, details)
      select m.role, m.market, m.party, m.stream, m.version, ? + m.place, %s, m.notice,
             m.order_id::uuid, m.case_id, m.details::json
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as m
        (role, market, party, stream, version, at, notice, order_id, case_id, details, place)
      on conflict (role, market, party, stream, version) do nothing
      """
          .formatted(Column.timestamp("m.at"));

  /** What {@link #heard} makes something of. */
  private static final Interest INTEREST =
      Interest.in("case", "claim", STANDING)
          .and(Interest.of("chat", ChatEvent.ShipmentUrged.class))
          .and(OtherNews.INTEREST);

  private final Postbox postbox;
  private final Policies policies;

  InboxReader(Postbox postbox, Policies policies) {
    this.postbox = postbox;
    this.policies = policies;
  }

  @Override
  public String name() {
    return "notify.inbox";
  }

  @Override
  public Interest interest() {
    return INTEREST;
  }

  /**
   * An event that somebody should hear of.
   *
   * @param topic null: it is about no order
   */
  record Heard(JournalEntry entry, @Nullable Topic topic, News news) {

    @Nullable String orderId() {
      return topic == null ? null : topic.order().text();
    }

    @Nullable String caseId() {
      return topic == null ? null : topic.caseId();
    }
  }

  /** A message to one addressee; market and party are empty for all staff of the role. */
  record Message(Heard heard, Role role, String market, String party, Details details) {

    Instant at() {
      return heard.entry().at();
    }

    MailRows.Box box() {
      return new MailRows.Box(role, market, party);
    }

    static Message to(Role role, Heard heard, Subject about) {
      Details details = about.details(heard.news());
      return switch (role) {
        case BUYER -> new Message(heard, role, about.market(), about.buyer(), details);
        case MERCHANT -> new Message(heard, role, about.market(), about.merchant(), details);
        case SERVICE_AGENT, ARBITRATOR, OPERATOR, INTEGRATION, SYSTEM ->
            new Message(heard, role, "", "", details);
      };
    }
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) throws SQLException {
    List<Heard> heard = entries.stream().flatMap(entry -> heard(entry).stream()).toList();
    if (heard.isEmpty()) {
      return;
    }
    List<Topic> topics =
        heard.stream().flatMap(each -> Stream.ofNullable(each.topic())).distinct().toList();
    Map<Topic, Subject> subjects = SubjectStore.read(tx, topics);
    Map<LockKey, Subject> others = new HashMap<>(SubjectStore.merchants(tx, of(STANDING, heard)));
    others.putAll(SubjectStore.desks(tx, of(DESK, heard)));
    List<Message> messages = new ArrayList<>();
    for (Heard each : heard) {
      Subject about =
          each.topic() == null
              ? ofNoOrder(each, others)
              : Objects.requireNonNull(subjects.get(each.topic()), "A stream of no order");
      for (Role role : each.news().notice().hears()) {
        messages.add(Message.to(role, each, about));
      }
    }
    put(tx, messages);
    postbox.put(tx, messages);
  }

  private static List<LockKey> of(String room, List<Heard> heard) {
    return heard.stream()
        .filter(each -> room.equals(each.entry().room()))
        .map(each -> key(each.entry()))
        .distinct()
        .toList();
  }

  /** A standing is about its merchant, a conversation with the desk about its buyer. */
  private static Subject ofNoOrder(Heard heard, Map<LockKey, Subject> others) {
    return switch (heard.entry().room()) {
      case STANDING, DESK ->
          Objects.requireNonNull(others.get(key(heard.entry())), "A stream of nobody");
      default -> Subject.NONE;
    };
  }

  private static LockKey key(JournalEntry entry) {
    return LockKey.parse(entry.stream().substring(0, ID));
  }

  private Optional<Heard> heard(JournalEntry entry) {
    return switch (entry.room()) {
      case "case" -> {
        Topic topic = Topic.of(CaseId.parse(entry.stream()));
        yield CaseNews.of(entry.among(CaseEvent.class), entry.actor().role())
            .map(news -> new Heard(entry, topic, news));
      }
      case "chat" -> ofChat(entry);
      case "order" -> {
        Topic topic = new Topic(LockKey.parse(entry.stream()), 0);
        yield OtherNews.ofOrder(entry.among(OrderEvent.class))
            .map(news -> new Heard(entry, topic, news));
      }
      case "refund" -> ofRefund(entry);
      case "claim" -> {
        Topic topic = new Topic(MatterId.parse(entry.stream()).order(), 0);
        yield MatterNews.of(entry.among(MatterEvent.class), entry.actor().role())
            .map(news -> new Heard(entry, topic, news));
      }
      case STANDING -> Optional.of(new Heard(entry, null, StandingNews.of(entry, policies)));
      case DESK -> OtherNews.ofDesk(entry).map(news -> new Heard(entry, null, news));
      case "webhook" ->
          OtherNews.ofEndpoint(entry.among(EndpointEvent.class))
              .map(news -> new Heard(entry, null, news));
      default -> Optional.empty();
    };
  }

  /** S4: messages themselves are counted where conversations are; a nudge to ship is news. */
  private static Optional<Heard> ofChat(JournalEntry entry) {
    if (!entry.is(ChatEvent.ShipmentUrged.class)) {
      return Optional.empty();
    }
    boolean raised = entry.as(ChatEvent.ShipmentUrged.class).supervisor();
    Topic topic = new Topic(LockKey.parse(entry.stream().substring(0, ID)), 0);
    News news = News.of(raised ? Notice.SHIPMENT_URGE_RAISED : Notice.SHIPMENT_URGED);
    return Optional.of(new Heard(entry, topic, news));
  }

  /** A refund is about the case that granted it, else about its order. */
  private static Optional<Heard> ofRefund(JournalEntry entry) {
    RefundFact fact = RefundFact.read(entry);
    LockKey order = LockKey.parse(entry.stream().substring(0, ID));
    Topic topic =
        Optional.ofNullable(fact.origin())
            .flatMap(CaseId::find)
            .map(Topic::of)
            .orElseGet(() -> new Topic(order, 0));
    return OtherNews.ofRefund(entry.type(), fact).map(news -> new Heard(entry, topic, news));
  }

  private static void put(Connection tx, List<Message> messages) throws SQLException {
    try (PreparedStatement insert = tx.prepareStatement(PUT)) {
      insert.setLong(1, number(tx, messages.size()) - messages.size());
      insert.setArray(2, Column.texts(tx, messages, each -> each.role().name()));
      insert.setArray(3, Column.texts(tx, messages, Message::market));
      insert.setArray(4, Column.texts(tx, messages, Message::party));
      insert.setArray(5, Column.texts(tx, messages, each -> each.heard().entry().stream()));
      insert.setArray(6, Column.longs(tx, messages, each -> each.heard().entry().version()));
      insert.setArray(7, Column.micros(tx, messages, each -> each.heard().entry().at()));
      insert.setArray(8, Column.texts(tx, messages, each -> each.heard().news().notice().name()));
      insert.setArray(9, Column.texts(tx, messages, each -> each.heard().orderId()));
      insert.setArray(10, Column.texts(tx, messages, each -> each.heard().caseId()));
      insert.setArray(11, Column.texts(tx, messages, each -> Json.write(each.details())));
      insert.executeUpdate();
    }
  }

  private static long number(Connection tx, int count) throws SQLException {
    try (PreparedStatement update = tx.prepareStatement(NUMBER)) {
      update.setInt(1, count);
      try (ResultSet row = update.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
