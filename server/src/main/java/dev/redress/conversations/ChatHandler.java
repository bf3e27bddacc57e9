package dev.redress.conversations;

import dev.redress.evidence.Evidence;
import dev.redress.evidence.EvidenceItem;
import dev.redress.evidence.Exhibits;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Change;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Shelf;
import dev.redress.kernel.Shelved;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.orders.Order;
import dev.redress.orders.Orders;
import dev.redress.policy.Policies;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Joins the conversation's rules to the order's lock, the evidence and the rows. */
@Component
final class ChatHandler
    implements CommandHandler<ChatCommand, ChatFile, ChatEvent>, Shelved<ChatFile, ChatEvent> {

  static final String ROOM = "chat";

  private final Orders orders;
  private final Evidence evidence;
  private final Policies policies;

  ChatHandler(Orders orders, Evidence evidence, Policies policies) {
    this.orders = orders;
    this.evidence = evidence;
    this.policies = policies;
  }

  @Override
  public String room() {
    return ROOM;
  }

  @Override
  public Class<ChatEvent> eventRoot() {
    return ChatEvent.class;
  }

  @Override
  public Map<LockKey, ChatFile> lock(Connection tx, List<LockKey> sorted) throws SQLException {
    return files(tx, sorted, orders.lock(tx, sorted));
  }

  @Override
  public Map<LockKey, ChatFile> load(Connection tx, Collection<LockKey> keys) throws SQLException {
    return files(tx, keys, orders.load(tx, keys));
  }

  private Map<LockKey, ChatFile> files(
      Connection tx, Collection<LockKey> keys, Map<LockKey, Order> known) throws SQLException {
    Map<LockKey, Talk> talks = TalkStore.load(tx, keys);
    Map<LockKey, Map<String, EvidenceItem>> shown = evidence.load(tx, keys);
    Map<LockKey, ChatFile> files = new HashMap<>();
    for (LockKey key : keys) {
      Map<String, EvidenceItem> pieces = shown.getOrDefault(key, Map.of());
      files.put(key, file(key, known.get(key), pieces, talks.getOrDefault(key, Talk.silent(key))));
    }
    return files;
  }

  private ChatFile file(
      LockKey key, @Nullable Order order, Map<String, EvidenceItem> shown, Talk talk) {
    return new ChatFile(
        key, order, shown, order == null ? null : policies.live(order.market()).desk(), talk);
  }

  @Override
  public StreamHead head(ChatFile file, ChatCommand command) {
    return file.talk().head();
  }

  @Override
  public Decision<ChatEvent> decide(ChatFile file, ChatCommand command, Actor actor, Instant now) {
    return ChatRules.decide(file, command, actor, now);
  }

  @Override
  public ChatFile evolve(ChatFile file, Stamped<ChatEvent> event) {
    return ChatRules.evolve(file, event);
  }

  @Override
  public void write(Connection tx, List<Change<ChatFile, ChatEvent>> changes) throws SQLException {
    TalkStore.write(tx, changes);
    MessageStore.write(tx, changes);
  }

  @Override
  public ChatFile gather(LockKey key, Shelf shelf) {
    Exhibits shown = shelf.get(Exhibits.class);
    Talk talk = shelf.get(Talk.class);
    return file(
        key,
        shelf.get(Order.class),
        shown == null ? Map.of() : shown.byId(),
        talk == null ? Talk.silent(key) : talk);
  }

  /** The messages themselves are in the journal: no rule asks for them. */
  @Override
  public void keep(Change<ChatFile, ChatEvent> change, Shelf shelf) {
    shelf.put(Talk.class, change.after().talk());
  }
}
