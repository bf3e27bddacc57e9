package dev.redress.cases;

import dev.redress.cases.GateEvent.ScriptSent;
import dev.redress.conversations.ChatCommand;
import dev.redress.conversations.ChatEvent.MessageSaid;
import dev.redress.conversations.Conversations;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import dev.redress.kernel.Refused;
import dev.redress.policy.Policies;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Joins the gate before a rejection (C3) to the order's chat: a merchant's prepared words are said
 * there, and what is said there is told to the cases that wait for it. So deciding a command reads
 * no chat.
 */
@Component
final class GateKeeper implements JournalReader {

  private static final Logger LOG = LoggerFactory.getLogger(GateKeeper.class);
  private static final Actor CHAT = Actor.system("chat");

  private final Conversations conversations;
  private final Cases cases;
  private final Policies policies;

  GateKeeper(Conversations conversations, Cases cases, Policies policies) {
    this.conversations = conversations;
    this.cases = cases;
    this.policies = policies;
  }

  @Override
  public String name() {
    return "gate-keeper";
  }

  @Override
  public Interest interest() {
    return Interest.of(CaseHandler.ROOM, ScriptSent.class)
        .and(Interest.of("chat", MessageSaid.class));
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) {
    List<JournalEntry> scripts = entries.stream().filter(GateKeeper::isScript).toList();
    List<JournalEntry> messages = entries.stream().filter(GateKeeper::isMessage).toList();
    if (scripts.isEmpty() && messages.isEmpty()) {
      return;
    }
    Map<LockKey, CaseFile> files =
        cases.files(
            Stream.concat(scripts.stream(), messages.stream())
                .map(GateKeeper::order)
                .collect(Collectors.toSet()));
    Stream<CompletableFuture<Outcome>> said =
        scripts.stream()
            .flatMap(entry -> say(entry, Objects.requireNonNull(files.get(order(entry)))));
    Stream<CompletableFuture<Outcome>> told =
        messages.stream()
            .flatMap(entry -> tell(entry, Objects.requireNonNull(files.get(order(entry)))));
    // All are sent before one is waited for, so that they are decided in groups.
    Stream.concat(said, told).toList().forEach(CompletableFuture::join);
  }

  private static boolean isScript(JournalEntry entry) {
    return entry.room().equals(CaseHandler.ROOM) && entry.is(ScriptSent.class);
  }

  private static boolean isMessage(JournalEntry entry) {
    return entry.room().equals("chat") && entry.is(MessageSaid.class);
  }

  private static LockKey order(JournalEntry entry) {
    return LockKey.parse(entry.stream().substring(0, LockKey.TEXT_LENGTH));
  }

  /** The key follows from the event, so that words read twice are said once. */
  private Stream<CompletableFuture<Outcome>> say(JournalEntry entry, CaseFile file) {
    String terms = file.get(CaseId.parse(entry.stream())).terms();
    String language = policies.version(terms).bargaining().language();
    String text = entry.as(ScriptSent.class).text().getOrDefault(language, "");
    String key = "script-" + entry.stream() + "-" + entry.version();
    return text.isEmpty()
        ? Stream.empty()
        : Stream.of(
            conversations
                .submit(new ChatCommand.Say(file.key(), text, List.of()), entry.actor(), key)
                .thenApply(said -> noted(key, said)));
  }

  /** The hold stands in the case whatever the chat makes of the words. */
  private static Outcome noted(String key, Outcome said) {
    if (said instanceof Refused refused) {
      LOG.warn("{} was not said: {}", key, refused);
    }
    return said;
  }

  private Stream<CompletableFuture<Outcome>> tell(JournalEntry entry, CaseFile file) {
    Side by = Side.of(entry.as(MessageSaid.class).side());
    return file.cases().values().stream()
        .filter(each -> each.state() instanceof CaseState.MerchantToAnswer)
        .map(each -> cases.submit(new CaseCommand.ChatNews(each.id(), by, entry.at()), CHAT, null));
  }
}
