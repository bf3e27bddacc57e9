package dev.redress.kernel;

import dev.redress.kernel.IdempotencyKeys.Remembered;
import dev.redress.kernel.IdempotencyKeys.Scope;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rooms keep under one lock id when they keep it in memory: one thing of each kind.
 * Everything on it is immutable; what changes is put again.
 */
public final class Shelf {

  private final Memory memory;
  private final Map<Class<?>, Object> kept = new HashMap<>(8);
  private final Map<Scope, Remembered> answers = new HashMap<>(8);

  Shelf(Memory memory) {
    this.memory = memory;
  }

  /** The thing of this kind; null: there is none yet. */
  public <T> @Nullable T get(Class<T> kind) {
    return kind.cast(kept.get(kind));
  }

  public <T> void put(Class<T> kind, T thing) {
    kept.put(kind, thing);
  }

  Map<Scope, Remembered> answers() {
    return answers;
  }

  /** What is kept under another id, such as that of the order's buyer. */
  public Shelf beside(LockKey other) {
    return memory.shelf(other);
  }

  /** What all ids share, such as merchants' funds. */
  public Shelf common() {
    return memory.common();
  }
}
