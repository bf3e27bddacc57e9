package dev.redress.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.redress.kernel.Command;
import dev.redress.kernel.LockKey;
import java.time.Instant;
import java.util.List;

/**
 * Everything that can be asked of a case: one record per intention, grouped by whose intention it
 * is, so that a merchant's token cannot even express a ruling.
 */
public sealed interface CaseCommand extends Command {

  /** B: the buyer applies for lines of an order; the only command without a case yet. */
  record Apply(LockKey order, Ask ask) implements CaseCommand {

    @Override
    public LockKey key() {
      return order;
    }
  }

  /** A command on a case that exists. */
  sealed interface OnCase extends CaseCommand {
    CaseId id();

    @Override
    default LockKey key() {
      return id().order();
    }
  }

  /** What only the buyer may do. */
  sealed interface ByBuyer extends OnCase {}

  /** What only the merchant may do. */
  sealed interface ByMerchant extends OnCase {}

  /** What both parties may do, each for itself. */
  sealed interface ByParty extends OnCase
      permits RequestIntervention, AddStatement, FinishEvidence, FileAppeal, OfferCommand {}

  /** What is done at a hearing by whoever has to do with it: both parties, and the bench. */
  sealed interface AtHearing extends OnCase permits SettlementCommand {}

  /** What only the platform's bench may do. */
  sealed interface ByBench extends OnCase
      permits StepIn,
          TakeHearing,
          LeaveHearing,
          AskMore,
          RefuseHearing,
          Rule,
          DecideAppeal,
          ApprovalCommand {}

  /** What the clock, carriers' news and settled money bring; nobody can send it. */
  sealed interface BySystem extends OnCase {}

  /** What the shop's own systems may answer for the merchant. */
  sealed interface ByWarehouse extends OnCase {}

  /** B7. */
  record Modify(CaseId id, Ask ask) implements ByBuyer {}

  /** B8. */
  record Withdraw(CaseId id) implements ByBuyer {}

  /** D1. */
  record ShipReturn(CaseId id, String carrier, String tracking) implements ByBuyer {}

  /** D4: the buyer accepts that the goods were refused. */
  record TakeGoodsBack(CaseId id) implements ByBuyer {}

  /** D3: the buyer agrees that the rest was not sent. */
  record ConcedeMissing(CaseId id) implements ByBuyer {}

  /** D5: the replacement is there and right. */
  record ConfirmReceipt(CaseId id) implements ByBuyer {}

  /** D5: the merchant sent nothing; the money instead, without starting over. */
  record TurnIntoRefund(CaseId id) implements ByBuyer {}

  /** F3. */
  record WithdrawHearing(CaseId id) implements ByBuyer {}

  /** S4. */
  record Urge(CaseId id) implements ByBuyer {}

  /** C2. */
  record AgreeRefund(CaseId id) implements ByMerchant {}

  /** C2; an empty address means the merchant's default one. */
  record AgreeReturn(CaseId id, String address) implements ByMerchant {}

  /**
   * C2: to the exchange, the resend or the repair that was asked for; an empty address means the
   * merchant's default one, and a resend needs none.
   */
  record AgreeReplacement(CaseId id, String address) implements ByMerchant {}

  /** D5. */
  record SendReplacement(CaseId id, String carrier, String tracking) implements ByMerchant {}

  /** C3: the prepared words for a reject reason go to the buyer. */
  record SendScript(CaseId id, String reason) implements ByMerchant {}

  /** C3. */
  record Reject(CaseId id, String reason, String statement, List<String> evidence)
      implements ByMerchant {}

  /** C5: the carrier shall stop the parcel. */
  record InterceptParcel(CaseId id) implements ByMerchant {}

  /** C6: the buyer may refuse the parcel at the door. */
  record AgreeRefusal(CaseId id) implements ByMerchant {}

  /** B9: what the warehouse says about goods that shall not leave. */
  record AnswerStop(CaseId id, Warehouse answer) implements ByWarehouse {}

  /** B9: how far the goods were when the warehouse was asked to keep them. */
  enum Warehouse {
    /** The goods stay. */
    STOPPED,
    /** The order never came as far as the warehouse; the goods stay. */
    NOT_SYNCED,
    /** The label is printed; the goods may still be found in time, or not. */
    LABEL_PRINTED,
    /** The goods have left. */
    ALREADY_SHIPPED
  }

  /** D2, D3; no lines: everything arrived as announced. */
  record ConfirmReturn(CaseId id, List<Count> lines, String statement, List<String> evidence)
      implements ByMerchant {}

  /** How the units of one line arrived; the three sum to what is still awaited, or less. */
  record Count(int line, int accepted, int damaged, int missing) {}

  /** D2. */
  record RefuseGoods(CaseId id, String statement, List<String> evidence) implements ByMerchant {}

  /** F1. */
  record RequestIntervention(CaseId id, String statement, List<String> evidence)
      implements ByParty {}

  /** F5, S5: words and evidence for everyone in the case. */
  record AddStatement(CaseId id, String text, List<String> evidence) implements ByParty {}

  /** F5: this side has nothing more to bring. */
  record FinishEvidence(CaseId id) implements ByParty {}

  /** F11: one more look at a ruling. */
  record FileAppeal(CaseId id, Appeal.Ground ground, String statement, List<String> evidence)
      implements ByParty {}

  /**
   * F1.
   *
   * @param interested whether the arbitrator has declared an interest in a party (F6)
   */
  record StepIn(
      CaseId id,
      String reason,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) boolean interested)
      implements ByBench {

    public StepIn(CaseId id, String reason) {
      this(id, reason, false);
    }
  }

  /**
   * F6: one owner at a time.
   *
   * @param held how many hearings the arbitrator has already
   * @param interested whether the arbitrator has declared an interest in a party
   */
  record TakeHearing(
      CaseId id,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) int held,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) boolean interested)
      implements ByBench {

    public TakeHearing(CaseId id) {
      this(id, 0, false);
    }
  }

  /** F6: whoever hears the case is not neutral to a side of it, and lets go of it. */
  record LeaveHearing(CaseId id) implements ByBench {}

  /** F5. */
  record AskMore(CaseId id, Side side, String question, int hours) implements ByBench {}

  /** F2. */
  record RefuseHearing(CaseId id, HearingRefusal reason, String explanation) implements ByBench {}

  /** F8. */
  record Rule(CaseId id, Ruling.Draft draft) implements ByBench {}

  /**
   * F11: upholds the ruling, or puts another outcome in its place.
   *
   * @param fraud whether the buyer deceived the platform, and owes what it should not have had
   * @param draft when upheld, only its reasons count
   */
  record DecideAppeal(CaseId id, boolean overturn, boolean fraud, Ruling.Draft draft)
      implements ByBench {}

  /** T2: the moment a wait wakes. */
  record Wake(CaseId id) implements BySystem {}

  /** C5, C6, B9: something is new about the order's parcels to the buyer. */
  record ParcelNews(CaseId id) implements BySystem {}

  /** C3: one of the two wrote in the order's chat. */
  record ChatNews(CaseId id, Side by, Instant at) implements BySystem {}

  /** D2: tracking says that the return was delivered, at the carrier's time. */
  record ReturnDelivered(CaseId id, String tracking, Instant at) implements BySystem {}

  /** D5: tracking says that the replacement was delivered, at the carrier's time. */
  record ReplacementDelivered(CaseId id, String tracking, Instant at) implements BySystem {}

  /**
   * The provider executed a granted refund.
   *
   * @param told place of this news among the refund's own; older news than is known is none
   */
  record RefundArrived(CaseId id, int refund, long told) implements BySystem {}

  /**
   * The provider says after all that a refund it had executed has failed (TRAPS 18).
   *
   * @param told as above
   */
  record RefundTakenBack(CaseId id, int refund, long told) implements BySystem {}

  /** F2: why the platform refuses to hear. */
  enum HearingRefusal {
    INSUFFICIENT_EVIDENCE,
    OUTSIDE_POLICY,
    NOT_NEGOTIATED,
    RULE_VIOLATION,
    DUPLICATE
  }
}
