package dev.redress.cases;

import dev.redress.kernel.Refusal;

/** Why a command on a case is not accepted, in order of precedence: who, then when, then what. */
public enum CaseRefusal implements Refusal {
  /** No such case or order, or a stranger's. */
  CASE_NOT_FOUND(404),
  /** This role never does this. */
  NOT_YOUR_COMMAND(403),
  /** The case is over. */
  CASE_CLOSED(409),
  /** F4: the platform holds the case. */
  PLATFORM_HOLDS_CASE(409),
  /** Money is on its way; nothing else can be done until it is there. */
  REFUND_UNDER_WAY(409),
  /** It is somebody else's turn, or this step is not the next one. */
  NOT_NOW(409),
  /** D5: goods were asked for; money is not the merchant's to choose. */
  GOODS_WERE_ASKED_FOR(409),
  /** F1: too early for the merchant to call; {@code retryAt} says when. */
  TOO_EARLY_TO_CALL(409),
  /** C5, C6: nothing is on its way to the buyer that could still be stopped or refused. */
  NOT_IN_TRANSIT(409),
  /** C5: this carrier stops no parcels. */
  CARRIER_CANNOT_INTERCEPT(409),
  /** C6: goods of this kind are not taken back for no reason. */
  REFUSAL_NOT_FOR_CATEGORY(409),
  /** B9, C5: first carrier or warehouse says whether it stopped the goods; {@code retryAt}. */
  GOODS_BEING_STOPPED(409),
  /** S4: once in a while is enough; {@code retryAt} says when again. */
  CASE_URGED_ALREADY(409),
  /** C4: one offer at a time. */
  OFFER_OPEN(409),
  /** C4: nothing is offered, or not this any more. */
  NO_OFFER(409),
  /** C4: one's own offer is the other side's to answer. */
  OFFER_IS_YOURS(409),
  /** C4: only who made an offer takes it back. */
  OFFER_IS_THEIRS(409),
  /** C4: that is what the buyer asks for anyway. */
  OFFER_IS_ASKED(409),
  /** C4: goods cannot settle freight that is asked back too. */
  OFFER_LEAVES_FREIGHT(409),
  /** C7: goodwill money is for goods that are there. */
  NOT_DELIVERED(409),
  /** C7: so many on one order and no more. */
  SMALL_PAYMENTS_SPENT(409),
  /** C3: nobody has said a word since the application. */
  TALK_FIRST(409),
  /** C3: the prepared words for this reason come first. */
  SCRIPT_FIRST(409),
  /** C3: the buyer still has time to answer; {@code retryAt} says until when. */
  AWAITING_BUYER_REPLY(409),
  /** C3: the words for this reason were sent. */
  SCRIPT_SENT(409),
  /** There is no hearing to act in. */
  NO_HEARING(409),
  /** F6: somebody else hears this case. */
  HEARD_BY_ANOTHER(409),
  /** F6: the arbitrator has declared an interest in one of the two. */
  INTEREST_DECLARED(409),
  /** F6: nobody collects hearings. */
  BENCH_FULL(409),
  /** F6: take the hearing first. */
  TAKE_HEARING_FIRST(409),
  /** F5: both sides still have time; {@code retryAt} says until when. */
  EVIDENCE_STILL_OPEN(409),
  /** F5: this side has said that it is done. */
  EVIDENCE_FINISHED(409),
  /** F8: a ruling is proposed; a second arbitrator signs it or gives it back. */
  RULING_AWAITS_APPROVAL(409),
  /** F7: nothing is proposed, or not this any more. */
  NO_SETTLEMENT(409),
  /** F7: this side has signed it. */
  SETTLEMENT_SIGNED(409),
  /** F7: one's own proposal is taken back, not declined. */
  SETTLEMENT_IS_YOURS(409),
  /** F7: only who made a proposal takes it back. */
  SETTLEMENT_IS_THEIRS(409),
  /** F7: what both have signed is final. */
  SETTLED_BY_BOTH(409),
  /** F11: there is no ruling that could be appealed against. */
  NO_RULING_TO_APPEAL(409),
  /** F11: one appeal, which is final. */
  APPEALED_ALREADY(409),
  /** F11: the time for it is over. */
  APPEAL_TOO_LATE(409),
  /** F11: an appeal is upheld or overturned; nothing else ends it. */
  APPEAL_IS_DECIDED(409),
  /** F2, F6, F11: heard by another than who made the ruling, or refused to hear it. */
  HEARD_BEFORE(409),
  /** F8: the second person is another than the first. */
  OWN_RULING(409),
  SETTLEMENT_LINES_WRONG(422),
  SETTLEMENT_AMOUNT_WRONG(422),
  /** F7: the platform pays nothing of what the two agree on. */
  SETTLEMENT_BINDS_TWO(422),
  /** F7: a buyer who wants nothing withdraws. */
  SETTLEMENT_GIVES_NOTHING(422),
  /** F7: the same lies on the table already. */
  SETTLEMENT_NOT_DIFFERENT(422),
  RULING_LINES_WRONG(422),
  RULING_AMOUNT_WRONG(422),
  /** F11: whose money was taken changes on appeal only from the merchant to the platform. */
  FUNDER_STAYS(422),
  /** F11: overturning puts another outcome in the ruling's place. */
  APPEAL_CHANGES_NOTHING(422),
  RESPONSIBILITY_NOT_WHOLE(422),
  /** F8: the platform does not fund what the merchant alone is responsible for. */
  FUNDER_NOT_RESPONSIBLE(422),
  RULES_REQUIRED(422),
  REASONS_REQUIRED(422),
  NO_LINES(422),
  LINE_UNKNOWN(422),
  LINE_TWICE(422),
  REASON_UNKNOWN(422),
  QUANTITY_WRONG(422),
  TRACKING_REQUIRED(422),
  /** D1: goods cannot be sent to nowhere. */
  RETURN_ADDRESS_REQUIRED(422),
  /** D5: that number belongs to another parcel of this order. */
  TRACKING_OF_ANOTHER(422),
  STATEMENT_REQUIRED(422),
  TEXT_TOO_LONG(422),
  EVIDENCE_UNKNOWN(422),
  /** B3, B11: photos are required. */
  EVIDENCE_REQUIRED(422),
  FREIGHT_NOT_REFUNDABLE(422),
  AMOUNT_WRONG(422),
  /** C4: the two cannot move a deadline as far as that. */
  EXTENSION_WRONG(422),
  /** C4: a counter-offer says something else than the offer. */
  OFFER_NOT_DIFFERENT(422),
  /** C7: what the merchant has does not suffice. */
  BALANCE_TOO_LOW(422),
  /** B11: so much money needs more pictures, or a video. */
  PROOF_REQUIRED(422),
  COUNT_WRONG(422),
  QUESTION_REQUIRED(422),
  /** J3: the same reason as in a case that ended without a result, and nothing new to show. */
  NOTHING_NEW(409);

  private final int status;

  CaseRefusal(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
