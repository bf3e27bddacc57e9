/**
 * The way into the product: the commands a person types, and the database they stand on.
 *
 * <p>Invariants: the database is there, durable and new enough before Spring starts; what cannot
 * work is refused in one sentence before anything is made; PostgreSQL is stopped by the last
 * process that uses it, never by an earlier one; no password appears on a command line.
 */
@NullMarked
package dev.redress.launch;

import org.jspecify.annotations.NullMarked;
