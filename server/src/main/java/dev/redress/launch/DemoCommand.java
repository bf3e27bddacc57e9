package dev.redress.launch;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A marketplace to play with: invented people, orders and cases, and a clock that can be moved. */
@Command(
    name = "demo",
    description = "Starts Redress with a living demo marketplace and a movable clock.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  @Mixin private Serving serving = new Serving();

  @Override
  public Integer call() throws InterruptedException {
    serving.until(Map.of("redress.demo", "true", "redress.clock.movable", "true"));
    return 0;
  }
}
