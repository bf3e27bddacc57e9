package dev.redress.policy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a market does about merchants that lose (M1, M2, M6, M7). Amounts in minor units; durations
 * of zero mean: none.
 *
 * @param score how the credit score moves by itself
 * @param responsible from how many percent of responsibility on a ruling of a person counts as lost
 * @param notice how long after an entry its restrictions begin and its fine is taken
 * @param contest how an entry can be contested
 * @param causes the penalty table
 * @param thresholds what a score costs that falls below them, from the highest down
 * @param lessons per reason of a case, what would have helped (M7), by code
 */
public record Governance(
    Score score,
    int responsible,
    Duration notice,
    Contest contest,
    List<Cause> causes,
    List<Threshold> thresholds,
    Map<String, List<String>> lessons) {

  /**
   * M1.
   *
   * @param start where every merchant begins, and the most there is
   * @param recovers points that come back after each {@code clean} time without an entry
   */
  public record Score(int start, int recovers, Duration clean) {}

  /**
   * How an entry can be contested.
   *
   * @param window how long after the entry; while nothing of it has bitten yet, contesting holds it
   * @param days working days in which the platform decides
   * @param reduced to how many percent a penalty is brought when the platform reduces it
   */
  public record Contest(Duration window, int days, int reduced) {}

  /**
   * One row of the penalty table (M2).
   *
   * @param within how long an earlier entry for the same cause counts as repetition
   * @param steps for the first time, the second, …; the last for all further ones
   * @param lessons what would have helped, by code
   */
  public record Cause(String code, Duration within, List<Penalty> steps, List<String> lessons) {}

  /**
   * What one entry brings.
   *
   * @param points taken from the score
   * @param fine taken from the merchant's balance, which may fall below zero
   * @param campaigns how long it is kept out of campaigns
   * @param payouts how long nothing is paid out to it
   */
  public record Penalty(int points, long fine, Duration campaigns, Duration payouts) {

    /** The same, brought to a part of it; parts are rounded down, in the merchant's favour. */
    public Penalty part(int percent) {
      return new Penalty(
          points * percent / 100,
          fine * percent / 100,
          campaigns.multipliedBy(percent).dividedBy(100),
          payouts.multipliedBy(percent).dividedBy(100));
    }
  }

  /** What it costs when an entry brings the score below this, beside the entry's own penalty. */
  public record Threshold(int below, Duration campaigns, Duration payouts) {}

  @JsonIgnore
  public Optional<Cause> cause(String code) {
    return causes.stream().filter(each -> each.code().equals(code)).findFirst();
  }
}
