package dev.redress.conversations;

import dev.redress.evidence.EvidenceView;
import dev.redress.kernel.Actor;
import dev.redress.kernel.CommandLog;
import dev.redress.kernel.CommandLogs;
import dev.redress.kernel.Envelope;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.RefusedException;
import dev.redress.kernel.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to conversations about orders: say something, look who wrote when. */
@Component
public final class Conversations {

  private static final int WRITERS = 2;

  private static final int MOST_SAID = 1000;

  private final CommandLog<ChatCommand, ChatFile, ChatEvent> log;
  private final MessageStore messages;

  Conversations(ChatHandler handler, CommandLogs logs, MessageStore messages) {
    this.log = logs.open(handler, WRITERS);
    this.messages = messages;
  }

  /**
   * Something that was written about an order, word by word (S5).
   *
   * @param role who wrote, or for whom an agent did
   * @param evidence what was shown with it
   */
  public record Saying(
      Instant at, Role role, String name, String text, List<EvidenceView> evidence) {}

  /** What had been written about an order by a moment, without cards; oldest first. */
  public List<Saying> said(LockKey order, Instant before) {
    List<Message> written = messages.before(order, Long.MAX_VALUE, MOST_SAID).reversed();
    ChatFile file = log.read(order);
    return written.stream()
        .filter(each -> each.at().isBefore(before))
        .filter(each -> each.body().text() != null)
        .map(
            each ->
                new Saying(
                    each.at(),
                    each.byRole(),
                    each.byName(),
                    Objects.requireNonNull(each.body().text()),
                    file.shown(each.body().evidence())))
        .toList();
  }

  /** Where the conversation about an order stands now. */
  public Talk talk(LockKey order) {
    return log.read(order).talk();
  }

  /**
   * Says something for one of the order's two sides; the receipt's version is the message's place.
   * Refused with a {@link ChatRefusal}.
   *
   * @param evidence ids of what this side has shown on the order
   * @param key the sender's idempotency key; null where a repeat is harmless by itself
   */
  public Outcome say(
      LockKey order, String text, List<String> evidence, Actor by, @Nullable String key) {
    return run(new ChatCommand.Say(order, text, evidence), by, key);
  }

  /** Sends a command and waits until it is durable, or refused. */
  public Outcome run(ChatCommand command, Actor by, @Nullable String key) {
    return log.run(Envelope.of(command, by, key));
  }

  /** Sends a command; the answer comes when it is durable, or refused. */
  public CompletableFuture<Outcome> submit(ChatCommand command, Actor by, @Nullable String key) {
    return log.submit(Envelope.of(command, by, key));
  }

  /** V5: the words of an order's conversation are gone, who wrote when stays. */
  public static void eraseWords(Connection tx, LockKey order) throws SQLException {
    MessageStore.eraseWords(tx, order);
  }

  /** Everything about an order's conversation, for its views; refused where it is not theirs. */
  ChatFile file(LockKey order, Actor viewer) {
    ChatFile file = log.read(order);
    if (file.order() == null || !ChatRules.maySee(file.order(), viewer)) {
      throw new RefusedException(ChatRefusal.CHAT_NOT_FOUND.with());
    }
    return file;
  }
}
