/**
 * What every room stands on: money, ids, actors, the one way to change anything ({@link
 * dev.redress.kernel.CommandLog}), the one record of what changed ({@link
 * dev.redress.kernel.Journal}), its readers, deadlines, and refusals as problem+json.
 *
 * <p>Invariants: a command's events, rows, transfers, deadline and idempotency key commit together
 * or not at all; a stream's events are numbered without gaps and chained by hash; a reader sees
 * every event once per stored position and in commit-safe order; a deadline fires through the same
 * command path as a click.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Kernel",
    allowedDependencies = {})
package dev.redress.kernel;

import org.jspecify.annotations.NullMarked;
