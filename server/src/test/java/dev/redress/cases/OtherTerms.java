package dev.redress.cases;

import dev.redress.policy.Terms;
import dev.redress.policy.Terms.Clocks;
import dev.redress.policy.Terms.Limits;

/** Terms like the shipped ones, but for one thing. */
final class OtherTerms {

  private OtherTerms() {}

  static Terms clocks(Terms usual, Clocks clocks) {
    return of(usual, clocks, usual.limits());
  }

  /** Rulings over so much take two (F8). */
  static Terms fourEyes(Terms usual, long minor) {
    Limits limits = usual.limits();
    return of(
        usual,
        usual.clocks(),
        new Limits(
            limits.reapplications(),
            limits.statementLength(),
            limits.hearings(),
            limits.staffAgrees(),
            minor));
  }

  private static Terms of(Terms usual, Clocks clocks, Limits limits) {
    return new Terms(
        usual.version(),
        usual.market(),
        usual.currency(),
        usual.zone(),
        usual.groupOpen(),
        clocks,
        usual.windows(),
        limits,
        usual.proof(),
        usual.desk(),
        usual.parcels(),
        usual.bargaining(),
        usual.lateShipment(),
        usual.noReasonClosed(),
        usual.refundOnly(),
        usual.reasons(),
        usual.rejectReasons(),
        usual.citable(),
        usual.bench(),
        usual.afterwards(),
        usual.governance(),
        usual.quality(),
        usual.retention());
  }
}
