package dev.redress.kernel;

import java.util.List;

/**
 * What one locked file was before a transaction, what it is after, and the events between, in
 * order.
 */
public record Change<S, E extends Event>(LockKey key, S before, S after, List<Stamped<E>> events) {}
