/**
 * Photos, videos and documents that the parties of an order show: files under their SHA-256, rows
 * that say who showed what, when and from where (V3).
 *
 * <p>Invariants: a file is never overwritten, and decoded only where copies of pictures are made;
 * its type is what its content says, not its name; a row exists only for a file that is durable;
 * the same file by the same side on the same order is one piece of evidence; only the order's
 * buyer, its merchant and platform staff ever learn that it exists.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Evidence",
    allowedDependencies = {"kernel", "orders"})
package dev.redress.evidence;

import org.jspecify.annotations.NullMarked;
