/** The whole house: one Spring Boot application whose rooms are the packages below this one. */
@NullMarked
package dev.redress;

import org.jspecify.annotations.NullMarked;
