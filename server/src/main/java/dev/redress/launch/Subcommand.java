package dev.redress.launch;

import java.util.concurrent.Callable;

/**
 * A command of {@code ./redress} that another room or module brings. Annotate the class with
 * picocli's {@code @Command}, take {@link DatabaseOptions} as a {@code @Mixin} and {@link Server}
 * for the running rooms, and name the class in {@code
 * META-INF/services/dev.redress.launch.Subcommand}. The result is the exit code.
 */
public interface Subcommand extends Callable<Integer> {}
