package dev.redress.kernel;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Counts what the command path does: commands accepted and failed, refusals by code, group size,
 * time from taking a group up to its being durable.
 */
@Component
final class CommandMeter {

  private final MeterRegistry registry;
  private final Map<String, Meters> rooms = new ConcurrentHashMap<>();
  private final Map<Code, Counter> refused = new ConcurrentHashMap<>();

  CommandMeter(MeterRegistry registry) {
    this.registry = registry;
  }

  /** What every group of a room counts, found by name once. */
  private record Meters(
      Timer transaction, DistributionSummary group, Counter accepted, Counter failed) {}

  /** Why commands of a room are refused. */
  private record Code(String room, String name) {}

  private Counter counter(Code code) {
    return registry.counter("redress.commands.refused", "room", code.room(), "code", code.name());
  }

  /** From the start on, so that a rate is seen from the first failure. */
  void opened(String room) {
    rooms.computeIfAbsent(room, this::meters);
  }

  private Meters meters(String room) {
    return new Meters(
        registry.timer("redress.commands.transaction", "room", room),
        registry.summary("redress.commands.group", "room", room),
        registry.counter("redress.commands.accepted", "room", room),
        registry.counter("redress.commands.failed", "room", room));
  }

  void group(String room, Group<?, ?, ?> group, long nanos) {
    Meters meters = rooms.computeIfAbsent(room, this::meters);
    meters.transaction().record(nanos, TimeUnit.NANOSECONDS);
    meters.group().record(group.size());
    meters.accepted().increment(group.accepted());
    for (String code : group.refusals()) {
      refused.computeIfAbsent(new Code(room, code), this::counter).increment();
    }
  }

  /** A command that came to no decision: the database was away, or a bug. */
  void failed(String room) {
    rooms.computeIfAbsent(room, this::meters).failed().increment();
  }
}
