package dev.redress.kernel;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Counts what the command path does: commands accepted and failed, refusals by code, group size,
 * time from taking a group up to its being durable.
 */
@Component
final class CommandMeter {

  private final MeterRegistry registry;

  CommandMeter(MeterRegistry registry) {
    this.registry = registry;
  }

  /** From the start on, so that a rate is seen from the first failure. */
  void opened(String room) {
    registry.counter("redress.commands.accepted", "room", room);
    registry.counter("redress.commands.failed", "room", room);
  }

  void group(String room, Group<?, ?, ?> group, long nanos) {
    registry
        .timer("redress.commands.transaction", "room", room)
        .record(nanos, TimeUnit.NANOSECONDS);
    registry.summary("redress.commands.group", "room", room).record(group.size());
    registry.counter("redress.commands.accepted", "room", room).increment(group.accepted());
    for (String code : group.refusals()) {
      registry.counter("redress.commands.refused", "room", room, "code", code).increment();
    }
  }

  /** A command that came to no decision: the database was away, or a bug. */
  void failed(String room) {
    registry.counter("redress.commands.failed", "room", room).increment();
  }
}
