package dev.redress.webhooks;

import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.webhooks.EndpointEvent.*;
import dev.redress.webhooks.MessageRows.Listener;
import dev.redress.webhooks.MessageRows.Row;
import dev.redress.webhooks.Messages.Told;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Turns events into messages for whom they concern, and orders about endpoints into what follows
 * from them. A batch that is read again finds its messages there.
 */
@Component
final class WebhookReader implements JournalReader {

  private final Messages messages;
  private final Clock clock;

  WebhookReader(Messages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "webhooks";
  }

  @Override
  public Interest interest() {
    return EventCatalogue.INTEREST.and(Interest.in(EndpointHandler.ROOM));
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) throws SQLException {
    List<JournalEntry> news =
        entries.stream().filter(entry -> EventCatalogue.name(entry).isPresent()).toList();
    if (!news.isEmpty()) {
      List<Listener> listeners = MessageRows.listeners(tx);
      MessageRows.put(tx, rows(tx, listeners, news, false), clock.instant());
    }
    for (JournalEntry entry : entries) {
      if (EndpointHandler.ROOM.equals(entry.room())) {
        obey(tx, entry);
      }
    }
  }

  /**
   * What these listeners are told of these events.
   *
   * @param history also of what was before an endpoint was there
   */
  List<Row> rows(
      Connection tx, List<Listener> listeners, List<JournalEntry> entries, boolean history)
      throws SQLException {
    List<JournalEntry> wanted =
        entries.stream()
            .filter(entry -> listeners.stream().anyMatch(each -> hears(each, entry, history)))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (Told told : messages.of(tx, wanted)) {
      String body = Json.write(told.message());
      for (Listener each : listeners) {
        if (hears(each, told.entry(), history)) {
          JournalEntry entry = told.entry();
          rows.add(
              new Row(
                  each.endpoint(),
                  entry.stream(),
                  entry.version(),
                  told.id(),
                  told.message().type(),
                  body));
        }
      }
    }
    return rows;
  }

  private static boolean hears(Listener listener, JournalEntry entry, boolean history) {
    return (history || !entry.at().isBefore(listener.createdAt()))
        && EventCatalogue.name(entry)
            .filter(name -> EventCatalogue.wants(listener.events(), name))
            .isPresent();
  }

  private void obey(Connection tx, JournalEntry entry) throws SQLException {
    LockKey endpoint = LockKey.parse(entry.stream());
    Instant now = clock.instant();
    switch (entry.among(EndpointEvent.class)) {
      case EndpointGone _, EndpointRemoved _ -> {
        MessageRows.drop(tx, endpoint);
        ReplayRows.end(tx, endpoint);
      }
      case ReplayOrdered replay when replay.from() != null ->
          MessageRows.again(tx, endpoint, replay.from(), Long.MAX_VALUE, now);
      case ReplayOrdered replay when replay.since() != null ->
          ReplayRows.begin(tx, entry, replay.since());
      case ReplayOrdered _ -> throw new IllegalStateException("A replay of nothing");
      case ResendOrdered resend ->
          MessageRows.again(tx, endpoint, resend.position(), resend.position(), now);
      case PingOrdered _ -> MessageRows.put(tx, List.of(ping(endpoint, entry)), now);
      case EndpointResumed _ -> MessageRows.hurry(tx, endpoint, now);
      case EndpointOpened _, EndpointChanged _, SecretRotated _, EndpointPaused _ -> {}
    }
  }

  private static Row ping(LockKey endpoint, JournalEntry entry) {
    Message message = new Message(EventCatalogue.PING, entry.at(), new Message.PingData(endpoint));
    String id = "msg_" + entry.stream() + "_" + entry.version();
    return new Row(
        endpoint, entry.stream(), entry.version(), id, EventCatalogue.PING, Json.write(message));
  }
}
