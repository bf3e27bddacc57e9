package dev.redress.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that runs with the system's, ahead of or behind it by an offset that can be changed: the
 * demo's "next day", a test's deadline, an import's history. The time is UTC.
 */
public final class MovableClock extends Clock {

  private final Clock real;
  private final AtomicReference<Duration> offset;

  public MovableClock(Clock real, Duration offset) {
    this.real = real;
    this.offset = new AtomicReference<>(offset);
  }

  public Duration offset() {
    return offset.get();
  }

  public void advance(Duration by) {
    offset.updateAndGet(was -> was.plus(by));
  }

  /** Makes it {@code now}; the clock goes on running from there. */
  public void set(Instant now) {
    offset.set(Duration.between(real.instant(), now));
  }

  @Override
  public Instant instant() {
    return real.instant().plus(offset.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Times are UTC; zones belong to viewers");
  }
}
