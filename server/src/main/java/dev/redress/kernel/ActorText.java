package dev.redress.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Actors as the journal writes them, and back. The same few people and programs send most commands,
 * so that what was written or read lately is kept.
 */
final class ActorText {

  private static final int MOST = 4096;

  private static final Cache<Actor, String> WRITTEN = cache();
  private static final Cache<String, Actor> READ = cache();

  private ActorText() {}

  static String of(Actor actor) {
    return WRITTEN.get(actor, Json::write);
  }

  static Actor parse(String text) {
    return READ.get(text, each -> Json.read(each, Actor.class));
  }

  private static <K, V> Cache<K, V> cache() {
    return Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();
  }
}
