package dev.redress.cases;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands: one record per state, with only the data valid in it. Every state but the
 * closed ones is a wait with one deadline (T1).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface CaseState {

  /** Which step of a case this is. */
  Step step();

  /** The name the API gives it. */
  default String code() {
    return step().name();
  }

  default Turn turn() {
    return step().turn();
  }

  /** What happens when nobody acts: the key of its text; empty when closed. */
  default String defaultOutcome() {
    return step().defaultOutcome();
  }

  /** The wait of this state; null when it is closed. */
  @Nullable Wait waiting();

  /** States that the parties' own clocks drive; a hearing interrupts one of these. */
  sealed interface Negotiable extends CaseState
      permits MerchantToAnswer,
          BuyerAfterRejection,
          BuyerToShipBack,
          MerchantToInspect,
          BuyerAfterGoodsRefused,
          BuyerAboutMissing,
          OutboundState,
          ReplacementState {
    @Override
    Wait waiting();

    Negotiable with(Wait wait);
  }

  /** States in which the platform holds the case (F4). */
  sealed interface Held extends CaseState {
    Hearing hearing();

    @Override
    Wait waiting();

    Held with(Hearing hearing);
  }

  /** C1: the merchant answers. */
  record MerchantToAnswer(Wait waiting) implements Negotiable {
    @Override
    public Step step() {
      return Step.MERCHANT_TO_ANSWER;
    }

    @Override
    public Negotiable with(Wait wait) {
      return new MerchantToAnswer(wait);
    }
  }

  /** F1: rejected; the buyer modifies, calls the platform, or lets it be. */
  record BuyerAfterRejection(Wait waiting) implements Negotiable {
    @Override
    public Step step() {
      return Step.BUYER_AFTER_REJECTION;
    }

    @Override
    public Negotiable with(Wait wait) {
      return new BuyerAfterRejection(wait);
    }
  }

  /** D1: agreed, or ruled; the buyer sends the goods back. */
  record BuyerToShipBack(Wait waiting, String address) implements Negotiable {
    @Override
    public Step step() {
      return Step.BUYER_TO_SHIP_BACK;
    }

    @Override
    public Negotiable with(Wait wait) {
      return new BuyerToShipBack(wait, address);
    }
  }

  /** D2: the goods are on their way back or there; the merchant inspects. */
  record MerchantToInspect(Wait waiting, boolean delivered) implements Negotiable {
    @Override
    public Step step() {
      return Step.MERCHANT_TO_INSPECT;
    }

    @Override
    public Negotiable with(Wait wait) {
      return new MerchantToInspect(wait, delivered);
    }
  }

  /** D4: the merchant refused the goods; the buyer calls the platform or takes them back. */
  record BuyerAfterGoodsRefused(Wait waiting) implements Negotiable {
    @Override
    public Step step() {
      return Step.BUYER_AFTER_GOODS_REFUSED;
    }

    @Override
    public Negotiable with(Wait wait) {
      return new BuyerAfterGoodsRefused(wait);
    }
  }

  /**
   * D3: less arrived than was announced; the rest is a question to the buyer.
   *
   * @param missing what the question is about where goods replace goods and the whole case waits
   *     for the answer; null: everything that is open
   */
  record BuyerAboutMissing(Wait waiting, @Nullable List<Claim> missing) implements Negotiable {
    @Override
    public Step step() {
      return Step.BUYER_ABOUT_MISSING;
    }

    @Override
    public Negotiable with(Wait wait) {
      return new BuyerAboutMissing(wait, missing);
    }
  }

  /** F5: both sides bring evidence at once. */
  record HearingEvidence(Hearing hearing, Wait waiting) implements Held {
    @Override
    public Step step() {
      return Step.HEARING_EVIDENCE;
    }

    @Override
    public Held with(Hearing other) {
      return new HearingEvidence(other, waiting);
    }
  }

  /** F5: the arbitrator asked one side for more; no answer means judged on the papers. */
  record HearingMore(Hearing hearing, Wait waiting, Side asked, String question) implements Held {
    @Override
    public Step step() {
      return Step.HEARING_MORE;
    }

    @Override
    public Turn turn() {
      return asked == Side.BUYER ? Turn.BUYER : Turn.MERCHANT;
    }

    @Override
    public Held with(Hearing other) {
      return new HearingMore(other, waiting, asked, question);
    }
  }

  /** F6: evidence is closed; the platform rules. Overdue, it goes back to the queue's top. */
  record HearingRuling(Hearing hearing, Wait waiting) implements Held {
    @Override
    public Step step() {
      return Step.HEARING_RULING;
    }

    @Override
    public Held with(Hearing other) {
      return new HearingRuling(other, waiting);
    }
  }

  /**
   * F8, F11: a ruling over the limit waits for a second arbitrator, or what an appeal is to put in
   * the place of one.
   *
   * @param proposed for the bench only, until it is signed
   * @param fraud whether it is to overturn because the buyer had deceived the platform
   */
  record HearingApproval(Hearing hearing, Wait waiting, Ruling proposed, boolean fraud)
      implements Held {
    @Override
    public Step step() {
      return Step.HEARING_APPROVAL;
    }

    @Override
    public Held with(Hearing other) {
      return new HearingApproval(other, waiting, proposed, fraud);
    }
  }

  /** Granted money is on its way; nothing else is open. */
  record Refunding(Wait waiting) implements CaseState {
    @Override
    public Step step() {
      return Step.REFUNDING;
    }
  }

  /** Over. */
  record Closed(Ending ending, Instant at) implements CaseState {
    @Override
    public Step step() {
      return Step.CLOSED;
    }

    @Override
    public String code() {
      return "CLOSED_" + ending;
    }

    @Override
    public @Nullable Wait waiting() {
      return null;
    }
  }

  /** All codes, for filters and diagrams. */
  static List<Class<?>> kinds() {
    return List.of(
        MerchantToAnswer.class,
        BuyerAfterRejection.class,
        BuyerToShipBack.class,
        MerchantToInspect.class,
        BuyerAfterGoodsRefused.class,
        BuyerAboutMissing.class,
        OutboundState.Intercepting.class,
        OutboundState.BuyerToRefuse.class,
        OutboundState.StoppingShipment.class,
        ReplacementState.MerchantToSend.class,
        ReplacementState.BuyerToReceive.class,
        ReplacementState.BuyerAfterNotSent.class,
        HearingEvidence.class,
        HearingMore.class,
        HearingRuling.class,
        HearingApproval.class,
        Refunding.class,
        Closed.class);
  }
}
