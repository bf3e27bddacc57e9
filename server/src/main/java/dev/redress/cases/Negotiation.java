package dev.redress.cases;

import dev.redress.cases.OfferEvent.*;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What lies between the two where the case stands, beside its deadline: gone when the case moves
 * on.
 *
 * @param offers how many offers there were in the case
 * @param offer the open one; null: none (C4)
 * @param extended by how much the two have moved the present deadline
 * @param hold what the merchant waits for before it may reject; null: it has told nothing (C3)
 * @param talkedAt when one of the two first wrote to the other; null: nobody has
 * @param stretched by how much holds that are over have moved the merchant's deadline since the
 *     buyer last applied; null: not at all (C3)
 */
public record Negotiation(
    int offers,
    @Nullable Offer offer,
    Duration extended,
    @Nullable Hold hold,
    @Nullable Instant talkedAt,
    @Nullable Duration stretched) {

  static final Negotiation NONE = new Negotiation(0, null, Duration.ZERO, null, null, null);

  /** After one more event that took the case from one state to the next. */
  Negotiation after(Stamped<CaseEvent> stamped, CaseState before, CaseState next) {
    CaseEvent event = stamped.event();
    if (event instanceof CaseEvent.ApplicationModified) {
      return new Negotiation(offers, null, Duration.ZERO, null, null, null);
    }
    if (!before.getClass().equals(next.getClass())) {
      Duration held = held().isZero() ? null : held();
      return new Negotiation(offers, null, Duration.ZERO, null, null, held);
    }
    Negotiation after = event instanceof OfferEvent ofOffer ? after(ofOffer) : this;
    if (event instanceof GateEvent.ScriptSent sent) {
      after = holding(Hold.begin(sent, stamped.at(), held().plus(moved(before, next))));
    }
    Side writer = writer(stamped);
    return writer == null ? after : after.talked(writer, stamped.at());
  }

  /** C3: by how much all holds since the buyer last applied have moved the merchant's deadline. */
  Duration held() {
    return hold != null ? hold.stretched() : Objects.requireNonNullElse(stretched, Duration.ZERO);
  }

  private static Duration moved(CaseState before, CaseState next) {
    Wait earlier = before.waiting();
    Wait later = next.waiting();
    return earlier == null || later == null
        ? Duration.ZERO
        : Duration.between(earlier.due(), later.due());
  }

  /** C3: who of the two said something to the other with this; null: nobody. */
  private static @Nullable Side writer(Stamped<CaseEvent> stamped) {
    CaseEvent event = stamped.event();
    Role role = stamped.actor().role();
    if (event instanceof GateEvent.Talked talked) {
      return talked.by();
    }
    boolean words =
        event instanceof CaseEvent.StatementAdded
            || event instanceof OfferMade
            || event instanceof OfferCountered
            || event instanceof OfferDeclined
            || event instanceof GateEvent.ScriptSent;
    boolean party = role == Role.BUYER || role == Role.MERCHANT;
    return words && party ? Side.of(role) : null;
  }

  private Negotiation talked(Side by, Instant at) {
    Hold heard = hold == null || by == Side.MERCHANT ? hold : hold.replied(at);
    return new Negotiation(
        offers, offer, extended, heard, talkedAt == null ? at : talkedAt, stretched);
  }

  private Negotiation holding(Hold begun) {
    return new Negotiation(offers, offer, extended, begun, talkedAt, stretched);
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
          new Negotiation(offers, null, extended, hold, talkedAt, stretched);
      case DeadlineExtended longer ->
          new Negotiation(
              offers, offer, extended.plusHours(longer.hours()), hold, talkedAt, stretched);
      case SmallPaymentGranted _, SmallPaymentSettled _ -> this;
    };
  }

  private Negotiation with(Offer open) {
    return new Negotiation(open.number(), open, extended, hold, talkedAt, stretched);
  }
}
