package dev.redress.quality;

import dev.redress.kernel.Money;
import dev.redress.orders.Party;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What those who lead the bench look at.
 *
 * @param from first day counted, UTC
 * @param to last day counted, UTC
 * @param overdue to be ruled on, and past its target
 * @param dueToday its target is later today, in its market
 * @param toSign waits for a second signature (F8)
 * @param days what was decided on each day of the period on which anything was
 * @param catalogue what arbitrators may be versed in
 * @param samples how many of a hundred rulings are judged again, per market
 */
record QualityView(
    Instant now,
    LocalDate from,
    LocalDate to,
    List<HearingRow> overdue,
    List<HearingRow> dueToday,
    List<HearingRow> toSign,
    List<ArbitratorRow> arbitrators,
    List<GroundRow> grounds,
    List<DayRow> days,
    AgreementView agreement,
    List<ReviewRow> reviews,
    List<SkillView> catalogue,
    List<SampleView> samples) {

  /**
   * A hearing under way.
   *
   * @param target by when it is to be ruled on
   * @param overdue whether that has passed
   * @param waitsSince since when its ruling waits for a second signature; null: it does not
   * @param owner who hears it; null: nobody
   */
  record HearingRow(
      String caseId,
      String shopOrderId,
      String title,
      String market,
      boolean appeal,
      String reasonText,
      Money asked,
      Instant evidenceClosed,
      Instant target,
      boolean overdue,
      @Nullable Instant waitsSince,
      @Nullable Party owner) {}

  /**
   * An arbitrator. Rates are percent with one decimal; null where there is nothing to divide by.
   *
   * @param closed whether the account is closed
   * @param held hearings in hand now
   * @param ruled rulings and decisions on appeals in the period
   * @param medianHours from the end of evidence to the decision; null: nothing was decided
   * @param inTime how many of them by their target
   * @param rulings without decisions on appeals; what can be overturned
   * @param rejudged how many of the rulings somebody judged again
   * @param agreed how many of those with the same outcome on every line
   */
  record ArbitratorRow(
      String id,
      String name,
      boolean closed,
      boolean senior,
      List<SkillView> skills,
      long held,
      long ruled,
      @Nullable BigDecimal medianHours,
      long inTime,
      @Nullable BigDecimal inTimeRate,
      long rulings,
      long appealed,
      long overturned,
      @Nullable BigDecimal overturnRate,
      long rejudged,
      long agreed) {}

  /**
   * Appeals on one ground against the rulings of the period.
   *
   * @param decided how many of them are decided
   * @param overturned how many of those for the appeal
   */
  record GroundRow(
      String ground,
      String groundText,
      long filed,
      long decided,
      long overturned,
      @Nullable BigDecimal overturnRate) {}

  /** What was decided on one day. */
  record DayRow(LocalDate day, long inTime, long late, long overturned) {}

  /**
   * How often two people who knew nothing of each other came to the same.
   *
   * @param waiting drawn, and not judged again yet
   * @param lapsed nobody judged them in time
   * @param given judged again in the period
   * @param exact the same outcome on every line
   * @param near whose amounts differ by no more than the policy allows
   */
  record AgreementView(
      long waiting,
      long lapsed,
      long given,
      long exact,
      @Nullable BigDecimal exactRate,
      long near,
      @Nullable BigDecimal nearRate) {}

  /**
   * A ruling that was drawn.
   *
   * @param caseId null: the reader is the one who judges it again
   * @param judge who judges it again, or did; null: nobody was found yet
   * @param exact null: not judged again
   */
  record ReviewRow(
      String id,
      @Nullable String caseId,
      String market,
      String state,
      String stateText,
      @Nullable String ruledBy,
      @Nullable String judge,
      Instant drawnAt,
      @Nullable Instant dueAt,
      @Nullable Instant givenAt,
      @Nullable Boolean exact,
      @Nullable Boolean near) {}

  /** Something arbitrators may be versed in. */
  record SkillView(String code, String text) {}

  /**
   * A market's sample.
   *
   * @param policy what its policy wants at least
   * @param raisedBy the operator who wants more; null: nobody does
   */
  record SampleView(String market, int percent, int policy, @Nullable String raisedBy) {}
}
