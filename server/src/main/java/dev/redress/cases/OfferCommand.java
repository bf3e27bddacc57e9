package dev.redress.cases;

import dev.redress.kernel.Money;
import org.jspecify.annotations.Nullable;

/** C4: what both parties may do about settling a case between themselves. */
public sealed interface OfferCommand extends CaseCommand.ByParty {

  /**
   * Puts an offer on the table.
   *
   * @param amount for kinds in money; null otherwise
   * @param hours for an extension; null otherwise
   */
  record MakeOffer(
      CaseId id, OfferKind kind, @Nullable Money amount, @Nullable Integer hours, String text)
      implements OfferCommand {}

  /**
   * Answers the other side's offer with another of its kind.
   *
   * @param number the offer that is answered; null: whichever is open
   */
  record CounterOffer(
      CaseId id,
      @Nullable Integer number,
      @Nullable Money amount,
      @Nullable Integer hours,
      String text)
      implements OfferCommand {}

  /**
   * Takes the other side's offer; what was offered is done at once.
   *
   * @param number the offer that is meant; null: whichever is open
   */
  record AcceptOffer(CaseId id, @Nullable Integer number) implements OfferCommand {}

  /**
   * Says no to the other side's offer.
   *
   * @param number the offer that is meant; null: whichever is open
   */
  record DeclineOffer(CaseId id, @Nullable Integer number, String text) implements OfferCommand {}

  /** Takes one's own offer off the table. */
  record WithdrawOffer(CaseId id) implements OfferCommand {}
}
