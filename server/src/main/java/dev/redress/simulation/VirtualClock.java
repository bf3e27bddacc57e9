package dev.redress.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The server's clock in the made-up world: the true time, and how wrong the server has it. */
final class VirtualClock extends Clock {

  private Instant time;
  private Duration skew = Duration.ZERO;

  VirtualClock(Instant begin) {
    this.time = begin;
  }

  /** The true time. */
  Instant time() {
    return time;
  }

  void set(Instant now) {
    time = now;
  }

  void skew(Duration wrong) {
    skew = wrong;
  }

  /** When, in true time, the server's clock shows this. */
  Instant when(Instant shown) {
    return skew.isZero() ? shown : shown.minus(skew);
  }

  @Override
  public Instant instant() {
    return skew.isZero() ? time : time.plus(skew);
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
