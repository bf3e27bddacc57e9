package dev.redress.cases;

import dev.redress.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies between buyer and merchant beside the application and its answer (C3, C4, C7, C9).
 *
 * @param open the offer that waits for an answer; null: none
 * @param offers all offers of the case, oldest first
 * @param kinds what the viewer may offer now, and what not and why; empty: nothing
 * @param hold what the merchant waits for before it may reject; null: it has told nothing
 * @param scripts what the merchant may send before it rejects; empty: nothing, or not its turn
 * @param advice for the merchant whose turn it is; null for everybody else
 */
public record NegotiationView(
    @Nullable OfferView open,
    List<OfferView> offers,
    List<OfferChoice> kinds,
    @Nullable HoldView hold,
    List<ScriptView> scripts,
    @Nullable AdviceView advice) {

  /**
   * The negotiation hold (C3).
   *
   * @param until when the merchant may reject without an answer
   * @param repliedAt when the buyer answered; null: not yet
   * @param callNumber a masked number for a call, as long as the hold lasts; null: none
   */
  public record HoldView(
      String reason,
      String reasonText,
      String text,
      Instant since,
      Instant until,
      @Nullable Instant repliedAt,
      @Nullable String callNumber) {}

  /** What would be sent for a reject reason, in the reader's language. */
  public record ScriptView(String reason, String reasonText, String text) {}

  /**
   * C9: what the merchant is advised to do.
   *
   * @param code REFUND or REJECT_WELL
   * @param points what a good rejection contains; empty where refunding is advised
   */
  public record AdviceView(String code, String text, List<String> points) {}

  /** What became of an offer. */
  public enum OfferOutcome {
    OPEN,
    ACCEPTED,
    DECLINED,
    COUNTERED,
    WITHDRAWN,
    /** The case moved on without it. */
    LAPSED
  }

  /**
   * One offer.
   *
   * @param text what is offered, in a sentence
   * @param words what its sender wrote beside it
   * @param answer what the other side wrote when it declined
   */
  public record OfferView(
      int number,
      Side by,
      OfferKind kind,
      String text,
      @Nullable Money amount,
      @Nullable Integer hours,
      String words,
      Instant at,
      OfferOutcome outcome,
      String outcomeText,
      String answer) {}

  /**
   * A kind of offer that the viewer could make.
   *
   * @param most the most that can be offered, where it is money
   * @param mostHours the longest, where it is time
   * @param closed why it cannot be offered now; null: it can
   */
  public record OfferChoice(
      OfferKind kind,
      String label,
      String consequence,
      @Nullable Money most,
      @Nullable Integer mostHours,
      @Nullable String closed) {}
}
