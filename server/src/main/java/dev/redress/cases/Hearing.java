package dev.redress.cases;

import dev.redress.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The platform's hearing of a case (F1–F7).
 *
 * @param before the state that the hearing interrupted
 * @param left what was left of that state's time (F4: the parties' clocks stand still)
 * @param owner who hears it; null: nobody has taken it
 * @param settlement what lies on the table to end it by agreement (F7); null: nothing
 * @param lease until when the owner keeps it without doing anything; null: until the ruling is due
 */
public record Hearing(
    Role openedBy,
    Because because,
    CaseState before,
    Duration left,
    @Nullable Arbitrator owner,
    @Nullable Instant lease,
    boolean buyerDone,
    boolean merchantDone,
    @Nullable Settlement settlement) {

  /** One that nobody has taken yet. */
  static Hearing opened(Role by, Because because, CaseState before, Duration left) {
    return new Hearing(by, because, before, left, null, null, false, false, null);
  }

  /** Why the platform stepped in. */
  public enum Because {
    /** F1: the buyer called after a rejection. */
    REJECTED,
    /** F1, D4: the buyer called after the goods were refused. */
    GOODS_REFUSED,
    /** D3: the buyer and the merchant differ about what arrived. */
    MISSING_GOODS,
    /** C1: the merchant was silent where silence alone decides nothing. */
    SILENCE,
    /** F1: the merchant called, long after the first application. */
    LONG_UNRESOLVED,
    /** F1: the platform itself, with a reason. */
    PLATFORM,
    /** D5: what the merchant sent in place of the goods is not right, or not there. */
    REPLACEMENT_WRONG,
    /** D5: the merchant sent nothing in place of the goods. */
    NOT_REPLACED,
    /** B11: the merchant was silent, and this buyer has claimed too often for silence to decide. */
    CLAIMED_OFTEN,
    /** F11: a side appealed against the ruling. */
    APPEAL
  }

  /** An arbitrator, by account. */
  public record Arbitrator(String id, String name) {}

  Hearing taken(Arbitrator by, @Nullable Instant until) {
    return with(by, until);
  }

  Hearing released() {
    return with(null, null);
  }

  /** The owner has done something: it is theirs until the ruling is due. */
  Hearing atWork() {
    return with(owner, null);
  }

  private Hearing with(@Nullable Arbitrator by, @Nullable Instant until) {
    return new Hearing(
        openedBy, because, before, left, by, until, buyerDone, merchantDone, settlement);
  }

  /** Something was proposed in its place, or nothing is any more (F7). */
  Hearing settling(@Nullable Settlement now) {
    return new Hearing(openedBy, because, before, left, owner, lease, buyerDone, merchantDone, now);
  }

  private Hearing before(CaseState there, Duration time) {
    return new Hearing(
        openedBy, because, there, time, owner, lease, buyerDone, merchantDone, settlement);
  }

  Hearing done(Side side) {
    return new Hearing(
        openedBy,
        because,
        before,
        left,
        owner,
        lease,
        buyerDone || side == Side.BUYER,
        merchantDone || side == Side.MERCHANT,
        settlement);
  }

  /** Goods that the merchant was to inspect came meanwhile: it has that time to do so (D2). */
  Hearing arrived(Duration toInspect) {
    if (!(before instanceof CaseState.MerchantToInspect inspect)) {
      return this;
    }
    Duration shorter = left.compareTo(toInspect) < 0 ? left : toInspect;
    CaseState there = new CaseState.MerchantToInspect(inspect.waiting(), true);
    return before(there, shorter);
  }

  /** A replacement came meanwhile: the buyer has its time to look at it (D5). */
  Hearing arrived(ReplacementState.BuyerToReceive there, Duration toReceive) {
    return before(there, toReceive);
  }

  /** F11: whether a ruling is looked at again; it ends with upholding or overturning. */
  boolean isAppeal() {
    return because == Because.APPEAL;
  }

  boolean bothDone() {
    return buyerDone && merchantDone;
  }

  /** F6: whether the owner has let the lease pass, so that anybody may take it. */
  boolean isLeft(Instant now) {
    return owner != null && lease != null && !now.isBefore(lease);
  }

  boolean isOwnedBy(String account) {
    return owner != null && owner.id().equals(account);
  }
}
