package dev.redress.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which events a {@link JournalReader} wants to see. The others pass it by where they lie: its
 * position moves on behind them, and nobody sends or parses them.
 *
 * @param everything whatever there is
 * @param byRoom of these rooms these types of events; no types: all of the room's
 */
public record Interest(boolean everything, Map<String, Set<String>> byRoom) {

  /** For readers that have to look at each event to know. */
  public static final Interest EVERYTHING = new Interest(true, Map.of());

  /** All events of these rooms. */
  public static Interest in(String... rooms) {
    Map<String, Set<String>> byRoom = new HashMap<>();
    Arrays.stream(rooms).forEach(room -> byRoom.put(room, Set.of()));
    return new Interest(false, Map.copyOf(byRoom));
  }

  /** Of one room only these kinds of events: records, or sealed interfaces for all beneath. */
  @SafeVarargs
  public static Interest of(String room, Class<? extends Event>... roots) {
    Set<String> types = new HashSet<>();
    for (Class<? extends Event> root : roots) {
      types.addAll(EventTypes.names(root));
    }
    return named(room, types);
  }

  /** Of one room only these kinds of events, by the names that the journal has for them. */
  public static Interest named(String room, Collection<String> types) {
    if (types.isEmpty()) {
      throw new IllegalArgumentException("Nothing of " + room + " is wanted");
    }
    return new Interest(false, Map.of(room, Set.copyOf(types)));
  }

  /** This and the other, which speaks of other rooms. */
  public Interest and(Interest other) {
    Map<String, Set<String>> all = new HashMap<>(byRoom);
    all.putAll(other.byRoom);
    if (all.size() != byRoom.size() + other.byRoom.size()) {
      throw new IllegalArgumentException("One room twice: " + this + ", " + other);
    }
    return new Interest(everything || other.everything, Map.copyOf(all));
  }

  /** Whether such an event is wanted. */
  public boolean isIn(JournalEntry entry) {
    return isIn(entry.room(), entry.type());
  }

  private boolean isIn(String room, String type) {
    if (everything) {
      return true;
    }
    Set<String> types = byRoom.get(room);
    return types != null && (types.isEmpty() || types.contains(type));
  }

  /** Whether any of these types of a room is wanted. */
  boolean isInAny(String room, Collection<String> types) {
    return types.stream().anyMatch(type -> isIn(room, type));
  }

  /** The rooms of which all is wanted. */
  String[] wholeRooms() {
    return byRoom.entrySet().stream()
        .filter(room -> room.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toArray(String[]::new);
  }

  /** What is wanted of the others, as {@code room/type}. */
  String[] kinds() {
    return byRoom.entrySet().stream()
        .flatMap(room -> room.getValue().stream().map(type -> room.getKey() + "/" + type))
        .toArray(String[]::new);
  }
}
