package dev.redress.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** M2 as the platform tells its merchants: what a cause costs the first time, the second, … */
final class PenaltyTable {

  static final int FULL = 100;
  static final Duration CLEAN = Duration.ofDays(7);
  static final Duration NOTICE = Duration.ofDays(3);
  static final Duration CONTEST = Duration.ofDays(7);
  static final int DECIDED_DAYS = 3;

  /** How long an earlier entry for the same cause counts. */
  static final Duration REPEATED = Duration.ofDays(90);

  private PenaltyTable() {}

  /** Points, minor units of money, days without campaigns and without payouts. */
  record Penalty(int points, long fine, Duration campaigns, Duration payouts) {

    static Penalty of(int points, long fine, int campaigns, int payouts) {
      return new Penalty(points, fine, Duration.ofDays(campaigns), Duration.ofDays(payouts));
    }

    /** Half of all of it, in the merchant's favour where it does not divide. */
    Penalty half() {
      return new Penalty(points / 2, fine / 2, campaigns.dividedBy(2), payouts.dividedBy(2));
    }
  }

  /** What it costs to fall below a score. */
  record Fall(int below, Duration campaigns, Duration payouts) {}

  static final List<Fall> FALLS =
      List.of(
          new Fall(80, Duration.ofDays(7), Duration.ZERO),
          new Fall(60, Duration.ofDays(14), Duration.ofDays(7)),
          new Fall(40, Duration.ofDays(30), Duration.ofDays(14)));

  private static final Map<String, List<Penalty>> TABLE =
      Map.of(
          "DISPUTE_LOST",
          List.of(
              Penalty.of(3, 0, 0, 0),
              Penalty.of(5, 2_000, 0, 0),
              Penalty.of(8, 5_000, 7, 0),
              Penalty.of(12, 20_000, 14, 7)),
          "SILENCE_LOST",
          List.of(Penalty.of(4, 0, 0, 0), Penalty.of(6, 2_000, 0, 0), Penalty.of(10, 5_000, 7, 0)),
          "LATE_SHIPMENT",
          List.of(
              Penalty.of(1, 0, 0, 0),
              Penalty.of(2, 0, 0, 0),
              Penalty.of(3, 0, 3, 0),
              Penalty.of(5, 2_000, 7, 0)),
          "COMPLAINT_COUNTERFEIT",
          List.of(Penalty.of(15, 50_000, 30, 0), Penalty.of(30, 200_000, 90, 30)),
          "COMPLAINT_FALSE_DESCRIPTION",
          List.of(Penalty.of(6, 5_000, 7, 0), Penalty.of(10, 20_000, 14, 0)),
          "COMPLAINT_LATE_SHIPMENT",
          List.of(Penalty.of(2, 0, 0, 0), Penalty.of(4, 2_000, 3, 0)),
          "COMPLAINT_RUDE_OR_THREATENING",
          List.of(Penalty.of(5, 2_000, 7, 0), Penalty.of(10, 20_000, 14, 7)),
          "COMPLAINT_ASKED_OFF_PLATFORM",
          List.of(Penalty.of(8, 10_000, 7, 0), Penalty.of(15, 50_000, 30, 0)),
          "COMPLAINT_OTHER",
          List.of(Penalty.of(2, 0, 0, 0), Penalty.of(4, 2_000, 0, 0)));

  /** The penalty for the n-th time, from 1; the last step stays. */
  static Penalty of(String cause, int time) {
    List<Penalty> steps = Objects.requireNonNull(TABLE.get(cause), cause);
    return steps.get(Math.min(time, steps.size()) - 1);
  }
}
