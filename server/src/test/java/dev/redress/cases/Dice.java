package dev.redress.cases;

import java.util.List;

/** A small seeded generator: the same seed gives the same walk on every machine (SplitMix64). */
final class Dice {

  private long state;

  Dice(long seed) {
    state = seed;
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** 0 … {@code bound - 1}. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** {@code from} … {@code to}, both included. */
  int between(int from, int to) {
    return from + below(to - from + 1);
  }

  /** True in so many of a hundred throws. */
  boolean in100(int times) {
    return below(100) < times;
  }

  <T> T of(List<T> all) {
    return all.get(below(all.size()));
  }
}
