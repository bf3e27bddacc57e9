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
 */
public record NegotiationView(
    @Nullable OfferView open, List<OfferView> offers, List<OfferChoice> kinds) {

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
