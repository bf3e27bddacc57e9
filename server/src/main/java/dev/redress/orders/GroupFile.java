package dev.redress.orders;

import dev.redress.kernel.LockKey;
import org.jspecify.annotations.Nullable;

/**
 * Everything under one group's lock.
 *
 * @param group null: the shop has not told this group yet
 */
record GroupFile(LockKey key, @Nullable Group group) {}
