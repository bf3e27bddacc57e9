package dev.redress.cases;

import dev.redress.cases.OfferEvent.*;
import dev.redress.kernel.Stamped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What lies between the two where the case stands, beside its deadline: gone when the case moves
 * on.
 *
 * @param offers how many offers there were in the case
 * @param offer the open one; null: none (C4)
 * @param extended by how much the two have moved the present deadline
 */
public record Negotiation(int offers, @Nullable Offer offer, Duration extended) {

  static final Negotiation NONE = new Negotiation(0, null, Duration.ZERO);

  /** After one more event that took the case from one state to the next. */
  Negotiation after(Stamped<CaseEvent> stamped, CaseState before, CaseState next) {
    CaseEvent event = stamped.event();
    boolean movedOn =
        !before.getClass().equals(next.getClass())
            || event instanceof CaseEvent.ApplicationModified;
    if (movedOn) {
      return new Negotiation(offers, null, Duration.ZERO);
    }
    return event instanceof OfferEvent ofOffer ? after(ofOffer) : this;
  }

  /** What a case keeps of it: nothing, where nothing ever lay between its parties. */
  @Nullable Negotiation kept() {
    return equals(NONE) ? null : this;
  }

  private Negotiation after(OfferEvent event) {
    return switch (event) {
      case OfferMade made -> with(made.offer());
      case OfferCountered countered -> with(countered.offer());
      case OfferAccepted _, OfferDeclined _, OfferWithdrawn _ ->
          new Negotiation(offers, null, extended);
      case DeadlineExtended longer ->
          new Negotiation(offers, offer, extended.plusHours(longer.hours()));
      case SmallPaymentGranted _, SmallPaymentSettled _ -> this;
    };
  }

  private Negotiation with(Offer open) {
    return new Negotiation(open.number(), open, extended);
  }
}
