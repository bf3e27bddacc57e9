package dev.redress.launch;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The real thing: no invented data, the real clock; the first visit makes the operator's account.
 */
@Command(
    name = "run",
    description = "Starts Redress for real use.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  @Mixin private Serving serving = new Serving();

  @Override
  public Integer call() throws InterruptedException {
    serving.until(Map.of());
    return 0;
  }
}
