package dev.redress.kernel;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Counts what the command path does: group size, time to durable, refusals by code. */
@Component
final class CommandMeter {

  private final MeterRegistry registry;

  CommandMeter(MeterRegistry registry) {
    this.registry = registry;
  }

  void group(String room, Group<?, ?, ?> group, long nanos) {
    registry
        .timer("redress.commands.transaction", "room", room)
        .record(nanos, TimeUnit.NANOSECONDS);
    registry.summary("redress.commands.group", "room", room).record(group.size());
    for (String code : group.refusals()) {
      registry.counter("redress.commands.refused", "room", room, "code", code).increment();
    }
  }
}
