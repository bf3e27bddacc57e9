package dev.redress.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds an event's record by the name under which the journal keeps it. */
public final class EventTypes {

  private static final ClassValue<Map<String, Class<?>>> BY_NAME =
      new ClassValue<>() {
        @Override
        protected Map<String, Class<?>> computeValue(Class<?> root) {
          Map<String, Class<?>> found = new HashMap<>();
          collect(root, found);
          return Map.copyOf(found);
        }
      };

  private EventTypes() {}

  /** Under which names the journal keeps a room's events, in alphabetical order. */
  public static SortedSet<String> names(Class<? extends Event> root) {
    return new TreeSet<>(BY_NAME.get(root).keySet());
  }

  static <E extends Event> Class<? extends E> find(Class<E> root, String name) {
    Class<?> found = BY_NAME.get(root).get(name);
    if (found == null) {
      throw new IllegalStateException(root.getSimpleName() + " has no event " + name);
    }
    return found.asSubclass(root);
  }

  private static void collect(Class<?> type, Map<String, Class<?>> into) {
    if (!type.isSealed()) {
      into.put(type.getSimpleName(), type);
      return;
    }
    for (Class<?> each : type.getPermittedSubclasses()) {
      collect(each, into);
    }
  }
}
