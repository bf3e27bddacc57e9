package dev.redress.webhooks;

import dev.redress.cases.CaseEvent;
import dev.redress.governance.StandingEvent;
import dev.redress.kernel.Event;
import dev.redress.kernel.EventTypes;
import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.orders.OrderEvent;
import dev.redress.refunds.RefundEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Under which names events are told: the room, a dot, and the journal's name in small letters.
 * Names in the journal are for ever, so these are too; {@code RefundSettled} of a refund is {@code
 * refund.settled}, {@code ReturnAgreed} of a case {@code case.return_agreed}.
 */
final class EventCatalogue {

  /** What a test message is called; nobody subscribes to it. */
  static final String PING = "webhook.ping";

  private static final Map<String, Class<? extends Event>> ROOMS =
      Map.of(
          "case",
          CaseEvent.class,
          "order",
          OrderEvent.class,
          "refund",
          RefundEvent.class,
          "standing",
          StandingEvent.class);

  /** How a provider is called is nobody's business but the refund's own. */
  private static final Set<String> INSIDE =
      Set.of(
          "refund.attempt_started",
          "refund.attempt_repeated",
          "refund.call_began",
          "refund.ask_ordered",
          "refund.settlement_confirmed");

  /** By room and the journal's name. */
  private static final Map<String, Map<String, String>> TOLD = told();

  private static final NavigableSet<String> NAMES = all();

  /** Everything that anybody is told of. */
  static final Interest INTEREST =
      TOLD.entrySet().stream()
          .map(room -> Interest.named(room.getKey(), room.getValue().keySet()))
          .reduce(Interest::and)
          .orElseThrow();

  private EventCatalogue() {}

  /** Every name, in alphabetical order. */
  static List<String> names() {
    return List.copyOf(NAMES);
  }

  /** Whether at least one event has this name, or one that begins so: {@code case.*}. */
  static boolean knows(String pattern) {
    return NAMES.stream().anyMatch(name -> matches(pattern, name));
  }

  static boolean wants(Collection<String> patterns, String name) {
    return patterns.stream().anyMatch(pattern -> matches(pattern, name));
  }

  /** Empty: nobody is told of it. */
  static Optional<String> name(JournalEntry entry) {
    return Optional.ofNullable(TOLD.getOrDefault(entry.room(), Map.of()).get(entry.type()));
  }

  private static boolean matches(String pattern, String name) {
    if (pattern.equals("*")) {
      return true;
    }
    return pattern.endsWith(".*")
        ? name.startsWith(pattern.substring(0, pattern.length() - 1))
        : pattern.equals(name);
  }

  private static String name(String room, String type) {
    String words = type.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    String own = room + "_";
    return room + "." + (words.startsWith(own) ? words.substring(own.length()) : words);
  }

  private static Map<String, Map<String, String>> told() {
    Map<String, Map<String, String>> told = new HashMap<>();
    ROOMS.forEach(
        (room, root) -> {
          Map<String, String> names = new HashMap<>();
          EventTypes.names(root).forEach(type -> names.put(type, name(room, type)));
          names.values().removeAll(INSIDE);
          told.put(room, Map.copyOf(names));
        });
    return Map.copyOf(told);
  }

  private static NavigableSet<String> all() {
    NavigableSet<String> names = new TreeSet<>();
    TOLD.values().forEach(room -> names.addAll(room.values()));
    return names;
  }
}
