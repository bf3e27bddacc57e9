/**
 * The crash test: the real program as a process of its own, under load over HTTP, killed at random
 * moments with everything it stands on, and held to what it had acknowledged.
 *
 * <p>Invariants: it knows the product only from outside, by HTTP and by reading its tables; what it
 * expects is what it was told, never what the product's own code computes; every choice comes from
 * the seed, while the moments are the machine's; whatever it started, it stops.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Crash test",
    allowedDependencies = {"kernel", "launch"})
package dev.redress.crash;

import org.jspecify.annotations.NullMarked;
