package dev.redress.canary;

/** Deliberately wrong, and never part of a build: see CanaryTest. */
class Bad {

  String nothing() {
    return null;
  }

  void forgotten() {
    new IllegalStateException("never thrown");
  }
}
