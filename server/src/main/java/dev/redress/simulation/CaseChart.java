package dev.redress.simulation;

import static dev.redress.kernel.Role.BUYER;
import static dev.redress.kernel.Role.INTEGRATION;
import static dev.redress.kernel.Role.MERCHANT;
import static dev.redress.kernel.Role.SYSTEM;
import static dev.redress.simulation.CaseChart.Stand.*;

import dev.redress.kernel.Role;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The rulebook's way of a case as a table: which event may come where, from whom, after which event
 * of the same command. Written from the rulebook; it shares nothing with the rules.
 */
final class CaseChart {

  static final Duration REFUND = Duration.ofDays(1);
  static final Duration MERCHANT_ANSWERS = Duration.ofDays(2);
  static final Duration MERCHANT_ANSWERS_UNSHIPPED = Duration.ofDays(1);
  static final Duration BUYER_DECIDES = Duration.ofDays(7);
  static final Duration SHIP_BACK = Duration.ofDays(7);
  static final Duration INSPECT = Duration.ofDays(3);
  static final Duration INSPECT_UNTRACKED = Duration.ofDays(10);
  static final Duration SEND = Duration.ofDays(3);
  static final Duration UNDER_WAY = Duration.ofDays(15);
  static final Duration RECEIVED = Duration.ofDays(10);
  static final Duration EVIDENCE = Duration.ofDays(2);
  static final Duration RULING = Duration.ofDays(2);
  static final Duration APPROVAL = Duration.ofDays(1);
  static final Duration AFTER_HEARING = Duration.ofHours(12);
  static final Duration INTERCEPTION = Duration.ofDays(3);
  static final Duration AFTER_INTERCEPTION = Duration.ofHours(12);
  static final Duration REFUSAL = Duration.ofDays(10);
  static final Duration WAREHOUSE = Duration.ofHours(12);
  static final Duration URGE_AGAIN = Duration.ofHours(24);
  static final Duration MERCHANT_MAY_CALL = Duration.ofDays(15);

  /** Where a case stands; the names are those of the product's steps. */
  enum Stand {
    NONE,
    MERCHANT_TO_ANSWER,
    BUYER_AFTER_REJECTION,
    BUYER_TO_SHIP_BACK,
    MERCHANT_TO_INSPECT,
    BUYER_AFTER_GOODS_REFUSED,
    BUYER_ABOUT_MISSING,
    INTERCEPTING,
    BUYER_TO_REFUSE,
    STOPPING_SHIPMENT,
    MERCHANT_TO_SEND,
    BUYER_TO_RECEIVE,
    BUYER_AFTER_NOT_SENT,
    HEARING_EVIDENCE,
    HEARING_MORE,
    HEARING_RULING,
    HEARING_APPROVAL,
    REFUNDING,
    CLOSED
  }

  static final Set<Stand> HELD = EnumSet.range(HEARING_EVIDENCE, HEARING_APPROVAL);
  private static final Set<Stand> SETTLING = EnumSet.of(MERCHANT_TO_ANSWER, BUYER_AFTER_REJECTION);
  static final Set<Stand> PARTIES =
      EnumSet.of(
          MERCHANT_TO_ANSWER,
          BUYER_AFTER_REJECTION,
          BUYER_TO_SHIP_BACK,
          MERCHANT_TO_INSPECT,
          BUYER_AFTER_GOODS_REFUSED,
          BUYER_ABOUT_MISSING,
          INTERCEPTING,
          BUYER_TO_REFUSE,
          STOPPING_SHIPMENT);
  static final Set<Stand> GOODS =
      EnumSet.of(MERCHANT_TO_SEND, BUYER_TO_RECEIVE, BUYER_AFTER_NOT_SENT);
  private static final Set<Stand> OPEN = open();
  private static final Set<Stand> ANY = EnumSet.allOf(Stand.class);

  /** Waits of the buyer that end with the case when nobody acts. */
  static final Set<Stand> LAPSING =
      EnumSet.of(
          BUYER_AFTER_REJECTION,
          BUYER_TO_SHIP_BACK,
          BUYER_AFTER_GOODS_REFUSED,
          BUYER_ABOUT_MISSING);

  private CaseChart() {}

  /**
   * When an event may come.
   *
   * @param roles from whom, as the first event of a command
   * @param from where the case stands then
   * @param after events of the same command that it may follow instead, whoever sent it
   */
  record Way(Set<Role> roles, Set<Stand> from, Set<String> after) {}

  static final Map<String, Way> WAYS =
      Map.ofEntries(
          way("Applied", Set.of(BUYER), EnumSet.of(NONE)),
          way("ApplicationModified", Set.of(BUYER), SETTLING),
          way(
              "Withdrawn",
              Set.of(BUYER),
              EnumSet.of(
                  MERCHANT_TO_ANSWER,
                  BUYER_AFTER_REJECTION,
                  BUYER_TO_SHIP_BACK,
                  MERCHANT_TO_INSPECT,
                  BUYER_TO_REFUSE,
                  MERCHANT_TO_SEND,
                  BUYER_AFTER_NOT_SENT)),
          way("ReminderSent", Set.of(SYSTEM), OPEN),
          way(
              "Urged",
              Set.of(BUYER),
              EnumSet.of(
                  MERCHANT_TO_ANSWER,
                  MERCHANT_TO_INSPECT,
                  MERCHANT_TO_SEND,
                  STOPPING_SHIPMENT,
                  HEARING_EVIDENCE,
                  HEARING_MORE,
                  HEARING_RULING,
                  HEARING_APPROVAL,
                  REFUNDING)),
          way("RefundAgreed", Set.of(MERCHANT), PARTIES),
          way(
              "ReturnAgreed",
              Set.of(MERCHANT, SYSTEM),
              SETTLING,
              "RulingMade",
              "SettlementMade",
              "SmallPaymentGranted",
              "RefundGranted",
              "ReplacementAgreed",
              "OfferAccepted"),
          way("ScriptSent", Set.of(MERCHANT), EnumSet.of(MERCHANT_TO_ANSWER)),
          way("Talked", Set.of(SYSTEM), EnumSet.of(MERCHANT_TO_ANSWER)),
          way("Rejected", Set.of(MERCHANT), EnumSet.of(MERCHANT_TO_ANSWER)),
          way("ReturnShipped", Set.of(BUYER), EnumSet.of(BUYER_TO_SHIP_BACK)),
          way("ReturnArrived", Set.of(SYSTEM), OPEN, "ReturnShipped", "RefusedParcelReturns"),
          way("InterceptionRequested", Set.of(MERCHANT), EnumSet.of(MERCHANT_TO_ANSWER)),
          way("InterceptionFailed", Set.of(SYSTEM), EnumSet.of(INTERCEPTING)),
          way("RefusalAgreed", Set.of(MERCHANT), SETTLING),
          way(
              "ParcelTurnedRound",
              Set.of(SYSTEM),
              EnumSet.of(INTERCEPTING, BUYER_TO_REFUSE),
              "ParcelTurnedRound"),
          way("ReturnInstead", Set.of(SYSTEM), EnumSet.of(BUYER_TO_REFUSE)),
          way("RefusedParcelReturns", Set.of(SYSTEM), EnumSet.of(BUYER_TO_SHIP_BACK)),
          way("StopRequested", Set.of(), Set.of(), "RefundAgreed"),
          way("StopAnswered", Set.of(MERCHANT, INTEGRATION), EnumSet.of(STOPPING_SHIPMENT)),
          way("StopUnanswered", Set.of(SYSTEM), EnumSet.of(STOPPING_SHIPMENT)),
          way("ShippedAfterAll", Set.of(SYSTEM), EnumSet.of(STOPPING_SHIPMENT), "StopAnswered"),
          way(
              "ReturnConfirmed",
              Set.of(MERCHANT, SYSTEM),
              EnumSet.of(MERCHANT_TO_INSPECT, BUYER_ABOUT_MISSING)),
          way("MissingAsked", Set.of(), Set.of(), "ReturnConfirmed", "RefundGranted"),
          way("GoodsRefused", Set.of(MERCHANT), EnumSet.of(MERCHANT_TO_INSPECT)),
          way("MissingConceded", Set.of(BUYER), EnumSet.of(BUYER_ABOUT_MISSING)),
          way("GoodsTakenBack", Set.of(BUYER), EnumSet.of(BUYER_AFTER_GOODS_REFUSED)),
          way("ReplacementAgreed", Set.of(MERCHANT), SETTLING, "OfferAccepted"),
          way(
              "ReplacementDue",
              Set.of(SYSTEM),
              EnumSet.of(BUYER_ABOUT_MISSING),
              "ReplacementAgreed",
              "ReturnConfirmed",
              "MissingConceded",
              "RulingMade",
              "SettlementMade",
              "SmallPaymentGranted",
              "RefundGranted"),
          way(
              "ReplacementSent",
              Set.of(MERCHANT),
              EnumSet.of(MERCHANT_TO_SEND, BUYER_AFTER_NOT_SENT)),
          way("ReplacementArrived", Set.of(SYSTEM), comingGoods(), "ReplacementSent"),
          way("ReplacementOverdue", Set.of(SYSTEM), EnumSet.of(MERCHANT_TO_SEND, BUYER_TO_RECEIVE)),
          way(
              "ReplacementReceived",
              Set.of(BUYER, SYSTEM),
              EnumSet.of(BUYER_TO_RECEIVE, BUYER_AFTER_NOT_SENT)),
          way("TurnedIntoRefund", Set.of(BUYER), EnumSet.of(BUYER_AFTER_NOT_SENT)),
          way("OfferMade", Set.of(BUYER, MERCHANT), with(PARTIES, GOODS)),
          way("OfferCountered", Set.of(BUYER, MERCHANT), with(PARTIES, GOODS)),
          way("OfferAccepted", Set.of(BUYER, MERCHANT), with(PARTIES, GOODS)),
          way("OfferDeclined", Set.of(BUYER, MERCHANT), with(PARTIES, GOODS)),
          way("OfferWithdrawn", Set.of(BUYER, MERCHANT), with(PARTIES, GOODS)),
          way("DeadlineExtended", Set.of(), Set.of(), "OfferAccepted"),
          way(
              "SmallPaymentGranted",
              Set.of(),
              Set.of(),
              "OfferAccepted",
              "SettlementMade",
              "RefundGranted"),
          way("SmallPaymentSettled", Set.of(SYSTEM), ANY),
          way("LateShipmentAgreed", Set.of(), Set.of(), "Applied"),
          way("CompensationGranted", Set.of(), Set.of(), "RefundGranted"),
          way("CompensationSettled", Set.of(SYSTEM), ANY),
          way("StatementAdded", Set.of(BUYER, MERCHANT), speaking()),
          way(
              "RefundGranted",
              Set.of(),
              Set.of(),
              "RefundAgreed",
              "ReturnConfirmed",
              "RulingMade",
              "SettlementMade",
              "ParcelTurnedRound",
              "StopAnswered",
              "StopUnanswered",
              "TurnedIntoRefund",
              "LateShipmentAgreed",
              "AppealDecided",
              "MoneyRestored",
              "OfferAccepted"),
          way(
              "RefundAwaited",
              Set.of(SYSTEM),
              LAPSING,
              "MissingConceded",
              "GoodsTakenBack",
              "RefundAgreed",
              "ReturnConfirmed",
              "RulingMade",
              "SettlementMade",
              "AppealDecided",
              "MoneyRestored",
              "HearingRefused",
              "ReplacementReceived",
              "TurnedIntoRefund"),
          way("RefundSettled", Set.of(SYSTEM), ANY),
          way("RefundReversed", Set.of(SYSTEM), ANY),
          way("RefundDelayed", Set.of(SYSTEM), EnumSet.of(REFUNDING)),
          way(
              "CaseClosed",
              Set.of(SYSTEM),
              LAPSING,
              "Withdrawn",
              "GoodsTakenBack",
              "MissingConceded",
              "RefundSettled",
              "SmallPaymentSettled",
              "CompensationSettled",
              "RefundAgreed",
              "ParcelTurnedRound",
              "StopAnswered",
              "StopUnanswered",
              "ReturnConfirmed",
              "RulingMade",
              "SettlementMade",
              "AppealDecided",
              "MoneyRestored",
              "HearingRefused",
              "ReplacementReceived",
              "TurnedIntoRefund"));

  static Map.Entry<String, Way> way(
      String type, Set<Role> roles, Set<Stand> from, String... after) {
    return Map.entry(type, new Way(roles, from, Set.of(after)));
  }

  static Set<Stand> with(Set<Stand> some, Set<Stand> more) {
    Set<Stand> all = EnumSet.copyOf(some);
    all.addAll(more);
    return all;
  }

  private static Set<Stand> comingGoods() {
    return with(HELD, EnumSet.of(BUYER_TO_RECEIVE, BUYER_AFTER_NOT_SENT));
  }

  private static Set<Stand> open() {
    Set<Stand> open = EnumSet.allOf(Stand.class);
    open.remove(NONE);
    open.remove(CLOSED);
    return open;
  }

  /** F5: while the platform rules, and while money is on its way, nothing more is said. */
  private static Set<Stand> speaking() {
    Set<Stand> speaking = open();
    speaking.removeAll(EnumSet.of(HEARING_RULING, HEARING_APPROVAL, REFUNDING));
    return speaking;
  }
}
