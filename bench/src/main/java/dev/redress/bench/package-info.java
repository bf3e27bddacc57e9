/** Speed, measured against PostgreSQL itself on the same server in the same run. Not shipped. */
@NullMarked
package dev.redress.bench;

import org.jspecify.annotations.NullMarked;
