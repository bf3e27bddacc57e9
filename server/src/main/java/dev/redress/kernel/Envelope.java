package dev.redress.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A command on its way: who sends it, under which idempotency key, and on what version they looked.
 *
 * @param idempotencyKey at most 200 characters, scoped to the actor and the locked id; null for
 *     commands that are harmless when repeated (the clock's, the readers')
 * @param ifVersion refuse with VERSION_MISMATCH unless the stream is at this version; null:
 *     whatever it is
 */
public record Envelope<C extends Command>(
    C command, Actor actor, @Nullable String idempotencyKey, @Nullable Long ifVersion) {

  public static <C extends Command> Envelope<C> of(C command, Actor actor) {
    return new Envelope<>(command, actor, null, null);
  }

  public static <C extends Command> Envelope<C> of(
      C command, Actor actor, @Nullable String idempotencyKey) {
    return new Envelope<>(command, actor, idempotencyKey, null);
  }
}
