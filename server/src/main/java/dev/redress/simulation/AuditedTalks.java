package dev.redress.simulation;

import dev.redress.cases.CaseEvent;
import dev.redress.cases.GateEvent;
import dev.redress.cases.Side;
import dev.redress.conversations.ChatEvent.MessageSaid;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Role;
import dev.redress.simulation.CaseChart.Stand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the order's chat and the gate before a rejection hang together (C3): prepared words are said
 * once, whatever a case has heard was said, and what was said is heard.
 */
final class AuditedTalks implements Complaining {

  /** Readers that stand still are back by then. */
  private static final Duration HEARD_WITHIN = Duration.ofHours(6);

  private final AuditedOrder order;
  private final AuditedChat chat;
  private final List<Script> toSay = new ArrayList<>();
  private final Set<String> prepared = new HashSet<>();
  private final Map<Integer, Gate> gates = new HashMap<>();

  /** Words that a merchant had sent. */
  private record Script(Set<String> words, String by, Instant at) {}

  /** One case's gate. */
  private static final class Gate {
    Instant applied = Instant.MAX;
    Stand stand = Stand.NONE;
    @Nullable Instant since;
    boolean replied;
  }

  AuditedTalks(AuditedOrder order, AuditedChat chat) {
    this.order = order;
    this.chat = chat;
  }

  private Gate gate(JournalEntry entry) {
    int number = Integer.parseInt(entry.stream().substring(order.key.text().length() + 1));
    return gates.computeIfAbsent(number, n -> new Gate());
  }

  /** Looks at every event of a case, once the case is where it leads to. */
  void hear(JournalEntry entry, Stand stand) {
    Gate gate = gate(entry);
    if (stand != gate.stand || entry.is(CaseEvent.ApplicationModified.class)) {
      gate.since = null;
      gate.stand = stand;
    }
    switch (entry.type()) {
      case "Applied", "ApplicationModified" -> gate.applied = entry.at();
      case "ScriptSent" -> begin(gate, entry);
      case "Talked" -> heard(gate, entry, entry.as(GateEvent.Talked.class));
      default ->
          gate.replied |=
              entry.actor().role() == Role.BUYER && AuditedGate.ANSWERS.contains(entry.type());
    }
  }

  /** The merchant's prepared words go out: somebody has to say them in the chat. */
  private void begin(Gate gate, JournalEntry entry) {
    gate.since = entry.at();
    gate.replied = false;
    Set<String> words = Set.copyOf(entry.as(GateEvent.ScriptSent.class).text().values());
    prepared.addAll(words);
    if (!words.isEmpty()) {
      toSay.add(new Script(words, entry.actor().id(), entry.at()));
    }
  }

  /** Whether these are prepared words; each of them is said once. */
  boolean isPrepared(MessageSaid said, JournalEntry entry) {
    boolean ours = prepared.contains(said.text());
    if (ours) {
      String by = entry.actor().id();
      boolean waited =
          toSay.stream()
              .filter(each -> each.words().contains(said.text()) && each.by().equals(by))
              .findFirst()
              .map(toSay::remove)
              .orElse(false);
      complainUnless(waited, Check.TALK_HEARD, "says its prepared words again");
    }
    return ours;
  }

  /** The case has heard that somebody talked; it must have been so. */
  private void heard(Gate gate, JournalEntry entry, GateEvent.Talked talked) {
    Instant said = chat.of(talked.by() == Side.BUYER ? Role.BUYER : Role.MERCHANT).at;
    Instant from = gate.since != null && gate.since.isBefore(gate.applied) ? gate.since : null;
    complainUnless(
        said != null && !said.isBefore(from == null ? gate.applied : from),
        Check.TALK_HEARD,
        () -> entry.stream() + " heard " + talked.by() + ", who said nothing");
    gate.replied |= talked.by() == Side.BUYER;
  }

  /** Whatever was said some time ago has been heard by now. */
  void check(Instant now) {
    toSay.forEach(
        script ->
            complainUnless(
                script.at().plus(HEARD_WITHIN).isAfter(now),
                Check.TALK_HEARD,
                () -> "prepared words of " + script.at() + " were never said"));
    Instant said = chat.of(Role.BUYER).at;
    gates.forEach(
        (number, gate) -> {
          boolean unheard =
              gate.since != null
                  && gate.stand == Stand.MERCHANT_TO_ANSWER
                  && !gate.replied
                  && said != null
                  && !said.isBefore(gate.since)
                  && !said.plus(HEARD_WITHIN).isAfter(now);
          complainUnless(
              !unheard,
              Check.TALK_HEARD,
              () -> number + " never heard what the buyer said at " + said);
        });
  }

  @Override
  public void complain(Check check, String what) {
    order.complain.accept(check, what);
  }
}
