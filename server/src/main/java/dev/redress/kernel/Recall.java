package dev.redress.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * What rows were read or written as, so that they need not be fetched and parsed again. Nothing
 * here is believed by itself: a thing is kept under the stamp of its row, which follows from what
 * the row says (the hash of its stream, or of its content), and is given out only for the stamp
 * that the row bears now. So it is never stale, however many servers write, and what a transaction
 * rolled back leaves here is never asked for.
 */
public final class Recall<K, V> {

  /** Objects take about so many times the bytes of their text. */
  private static final int PER_BYTE = 2;

  private static final int AROUND = 200;

  private final Cache<K, Kept<V>> known;

  private record Kept<V>(Object stamp, V thing, int weight) {}

  /**
   * An empty memory.
   *
   * @param share takes at most this part of the heap: 8 is an eighth
   */
  public Recall(int share) {
    this.known =
        Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / share)
            .weigher((K key, Kept<V> kept) -> kept.weight())
            .executor(Runnable::run)
            .build();
  }

  /** The thing whose row bears this stamp now; null: not known, or the row has none. */
  public @Nullable V find(K key, @Nullable Object stamp) {
    Kept<V> kept = known.getIfPresent(key);
    return kept != null && kept.stamp().equals(stamp) ? kept.thing() : null;
  }

  /**
   * Remembers what a row was read or written as.
   *
   * @param stamp the row's own; null: it has none, and nothing is remembered
   * @param length of the row's text
   */
  public void keep(K key, @Nullable Object stamp, V thing, int length) {
    if (stamp != null) {
      known.put(key, new Kept<>(stamp, thing, AROUND + PER_BYTE * length));
    }
  }
}
