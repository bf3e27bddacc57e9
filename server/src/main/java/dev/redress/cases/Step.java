package dev.redress.cases;

/** The steps of a case: whose turn each one is, and what happens when nobody acts (T1). */
public enum Step {
  MERCHANT_TO_ANSWER(Turn.MERCHANT, "SILENCE"),
  BUYER_AFTER_REJECTION(Turn.BUYER, "CASE_CLOSES"),
  BUYER_TO_SHIP_BACK(Turn.BUYER, "CASE_CLOSES"),
  MERCHANT_TO_INSPECT(Turn.MERCHANT, "RETURN_CONFIRMED"),
  BUYER_AFTER_GOODS_REFUSED(Turn.BUYER, "CASE_CLOSES"),
  /** C5: the carrier tries to stop the parcel. */
  INTERCEPTING(Turn.CARRIER, "BACK_TO_MERCHANT"),
  /** C6: the buyer refuses the parcel at the door. */
  BUYER_TO_REFUSE(Turn.BUYER, "RETURN_AGREED"),
  /** B9: the merchant agreed; its warehouse tries to stop the goods. */
  STOPPING_SHIPMENT(Turn.MERCHANT, "REFUND_GRANTED"),
  BUYER_ABOUT_MISSING(Turn.BUYER, "REST_NOT_REFUNDED"),
  MERCHANT_TO_SEND(Turn.MERCHANT, "REPLACEMENT_OVERDUE"),
  /** Once delivered; before, what does not arrive counts as not sent. */
  BUYER_TO_RECEIVE(Turn.BUYER, "RECEIPT_CONFIRMED"),
  BUYER_AFTER_NOT_SENT(Turn.BUYER, "PLATFORM_HEARS"),
  HEARING_EVIDENCE(Turn.PLATFORM, "EVIDENCE_CLOSES"),
  /** The turn is the asked side's, which the state knows. */
  HEARING_MORE(Turn.PLATFORM, "JUDGED_ON_PAPERS"),
  HEARING_RULING(Turn.PLATFORM, "RULING_ESCALATES"),
  /** F8: the turn is any other arbitrator's than the one who proposed the ruling. */
  HEARING_APPROVAL(Turn.PLATFORM, "APPROVAL_ESCALATES"),
  REFUNDING(Turn.PLATFORM, "REFUND_LOOKED_AT"),
  /** The API adds how it ended. */
  CLOSED(Turn.NOBODY, "");

  private final Turn turn;
  private final String defaultOutcome;

  Step(Turn turn, String defaultOutcome) {
    this.turn = turn;
    this.defaultOutcome = defaultOutcome;
  }

  Turn turn() {
    return turn;
  }

  String defaultOutcome() {
    return defaultOutcome;
  }
}
