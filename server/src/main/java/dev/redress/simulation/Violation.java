package dev.redress.simulation;

import dev.redress.kernel.LockKey;
import java.time.Instant;

/**
 * Something that must not be.
 *
 * @param order whose it is
 * @param errand the order's; 0: nobody's
 * @param seenAt true time of the audit that saw it
 */
record Violation(Check check, LockKey order, int errand, Instant seenAt, String what) {}
