package dev.redress.simulation;

import static dev.redress.kernel.Role.*;
import static dev.redress.simulation.CaseChart.Stand.*;
import static dev.redress.simulation.CaseChart.way;

import dev.redress.simulation.CaseChart.Way;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rulebook's way of a hearing (F), as a table beside that of the case. */
final class HearingChart {

  /** F8: over how much it takes two, in minor units, by market. */
  static final Map<String, Long> FOUR_EYES =
      Map.of("CN", 200_000L, "DE", 25_000L, "UK-TRADE", 20_000L);

  /** F6: how long an arbitrator keeps a hearing without doing anything. */
  static final Duration LEASE = Duration.ofDays(1);

  /** F11: how long after a ruling, or the end of what it ordered, a side may appeal. */
  static final Duration APPEAL = Duration.ofDays(7);

  private HearingChart() {}

  private static final Map<String, Way> WAYS =
      Map.ofEntries(
          way(
              "HearingOpened",
              Set.of(BUYER, MERCHANT, ARBITRATOR, OPERATOR, SYSTEM),
              CaseChart.with(CaseChart.PARTIES, CaseChart.GOODS)),
          way("EvidenceFinished", Set.of(BUYER, MERCHANT), EnumSet.of(HEARING_EVIDENCE)),
          way(
              "EvidenceClosed",
              Set.of(SYSTEM),
              EnumSet.of(HEARING_EVIDENCE),
              "EvidenceFinished",
              "StatementAdded",
              "MoreUnanswered"),
          way("HearingTaken", Set.of(ARBITRATOR), CaseChart.HELD),
          way("HearingLeft", Set.of(ARBITRATOR), CaseChart.HELD),
          way("MoreAsked", Set.of(ARBITRATOR), EnumSet.of(HEARING_RULING)),
          way("MoreUnanswered", Set.of(SYSTEM), EnumSet.of(HEARING_MORE)),
          way("HearingRefused", Set.of(ARBITRATOR), EnumSet.of(HEARING_EVIDENCE, HEARING_RULING)),
          way("HearingWithdrawn", Set.of(BUYER), CaseChart.HELD),
          way("RulingOverdue", Set.of(SYSTEM), EnumSet.of(HEARING_RULING)),
          way(
              "RulingMade",
              Set.of(ARBITRATOR, SYSTEM),
              EnumSet.of(HEARING_RULING, HEARING_APPROVAL, MERCHANT_TO_ANSWER)),
          way("SettlementProposed", Set.of(BUYER, MERCHANT, ARBITRATOR), CaseChart.HELD),
          way("SettlementSigned", Set.of(BUYER, MERCHANT), CaseChart.HELD),
          way("SettlementDeclined", Set.of(BUYER, MERCHANT), CaseChart.HELD),
          way("SettlementWithdrawn", Set.of(BUYER, MERCHANT, ARBITRATOR), CaseChart.HELD),
          way("SettlementLapsed", Set.of(SYSTEM), CaseChart.HELD),
          way("SettlementMade", Set.of(BUYER, MERCHANT), CaseChart.HELD),
          way("RulingProposed", Set.of(ARBITRATOR), EnumSet.of(HEARING_RULING)),
          way("RulingReturned", Set.of(ARBITRATOR), EnumSet.of(HEARING_APPROVAL)),
          way("ApprovalOverdue", Set.of(SYSTEM), EnumSet.of(HEARING_APPROVAL)),
          way("AppealFiled", Set.of(BUYER, MERCHANT), EnumSet.of(CLOSED)),
          way("AppealDecided", Set.of(ARBITRATOR), EnumSet.of(HEARING_RULING, HEARING_APPROVAL)),
          way("MoneyRestored", Set.of(), Set.of(), "AppealDecided"));

  /** When this event may come; null: the rulebook knows none of this name. */
  static @Nullable Way of(String type) {
    Way way = WAYS.get(type);
    return way == null ? CaseChart.WAYS.get(type) : way;
  }
}
