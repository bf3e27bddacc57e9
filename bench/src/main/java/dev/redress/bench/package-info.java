/**
 * Speed, measured beside a reference on the same PostgreSQL in the same run. Not shipped: it is on
 * the class path only of {@code ./redress bench}.
 */
@NullMarked
package dev.redress.bench;

import org.jspecify.annotations.NullMarked;
