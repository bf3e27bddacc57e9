package dev.redress.simulation;

import java.time.Duration;
import java.util.List;

/** A seeded generator (SplitMix64). The same seed and labels give the same numbers for ever. */
final class Chance {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  private Chance(long state) {
    this.state = state;
  }

  /** A generator that belongs to the labelled thing alone. */
  static Chance of(long seed, long... labels) {
    long state = mix(seed + GOLDEN);
    for (long label : labels) {
      state = mix(state ^ mix(label + GOLDEN));
    }
    return new Chance(state);
  }

  /** A label made of a text. */
  static long label(String text) {
    long label = 1125899906842597L;
    for (int i = 0; i < text.length(); i++) {
      label = 31 * label + text.charAt(i);
    }
    return label;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  private long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** From 0 to below the bound. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** From and to, both included. */
  int between(int from, int to) {
    return from + below(to - from + 1);
  }

  /** True so many times in a hundred. */
  boolean percent(int times) {
    return below(100) < times;
  }

  /** True so many times in a thousand. */
  boolean perMille(int times) {
    return below(1000) < times;
  }

  <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  /** Hours with minutes and seconds in between, both ends included. */
  Duration hours(int from, int to) {
    return Duration.ofSeconds(between(from * 3600, to * 3600));
  }

  Duration minutes(int from, int to) {
    return Duration.ofSeconds(between(from * 60, to * 60));
  }
}
