package dev.redress.kernel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Actors as the journal writes them, and back. The same few people and programs send most commands,
 * so that what was written or read lately is kept; when that has become much, it begins anew.
 */
final class ActorText {

  private static final int MOST = 4096;

  private static final Map<Actor, String> WRITTEN = new ConcurrentHashMap<>();
  private static final Map<String, Actor> READ = new ConcurrentHashMap<>();

  private ActorText() {}

  static String of(Actor actor) {
    String known = WRITTEN.get(actor);
    return known == null ? kept(WRITTEN, actor, Json.write(actor)) : known;
  }

  static Actor parse(String text) {
    Actor known = READ.get(text);
    return known == null ? kept(READ, text, Json.read(text, Actor.class)) : known;
  }

  private static <K, V> V kept(Map<K, V> all, K key, V value) {
    if (all.size() >= MOST) {
      all.clear();
    }
    all.put(key, value);
    return value;
  }
}
