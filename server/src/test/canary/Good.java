package dev.redress.canary;

/** What the same checks let pass: see CanaryTest. */
class Good {

  String something() {
    return "";
  }
}
