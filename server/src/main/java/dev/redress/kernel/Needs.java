package dev.redress.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a member of a merchant's staff must be allowed to use a route (C8), all of it; nothing:
 * every member may. A route without it wants {@code cases.read} to be read and {@code cases.answer}
 * for all else, so that one about which nobody thought is not open to everybody.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
  /** All of these. */
  Permission[] value();
}
