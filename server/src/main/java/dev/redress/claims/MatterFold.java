package dev.redress.claims;

import dev.redress.claims.MatterEvent.ChargeOrdered;
import dev.redress.claims.MatterEvent.MatterRaised;
import dev.redress.kernel.Money;
import dev.redress.kernel.Stamped;
import dev.redress.ledger.Grant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Folds a matter's events into the matter: pure. */
final class MatterFold {

  private MatterFold() {}

  static Matter fold(@Nullable Matter before, Stamped<MatterEvent> stamped) {
    if (stamped.event() instanceof MatterRaised raised) {
      return new Matter(
          raised.id(),
          raised.terms(),
          raised.plea(),
          stamped.at(),
          MatterState.WAITING,
          raised.until(),
          null,
          List.of(),
          null,
          stamped.head(),
          stamped.at(),
          List.of());
    }
    Matter m = Objects.requireNonNull(before, "A matter begins with being raised");
    return switch (stamped.event()) {
      case MatterRaised raised -> throw new IllegalStateException("Raised twice: " + raised.id());
      case MatterEvent.MatterReminded e -> in(m, stamped, m.state(), e.until(), m.disputed());
      case MatterEvent.PaymentAgreed _ -> in(m, stamped, MatterState.COLLECTING, null, null);
      case MatterEvent.PartAgreed e -> atPlatform(m, stamped, e.until(), e.disputed());
      case MatterEvent.ClaimDisputed e -> atPlatform(m, stamped, e.until(), e.disputed());
      case MatterEvent.SilencePassedOn e -> atPlatform(m, stamped, e.until(), e.disputed());
      case MatterEvent.ConsentRefused _ -> in(m, stamped, m.state(), m.until(), m.disputed());
      case MatterEvent.ComplaintAnswered e -> in(m, stamped, MatterState.ANSWERED, e.until(), null);
      case MatterEvent.ComplaintUnanswered e ->
          in(m, stamped, MatterState.UNANSWERED, e.until(), null);
      case MatterEvent.ComplaintDecided _ -> in(m, stamped, m.state(), null, null);
      case MatterEvent.MatterOverdue e -> in(m, stamped, m.state(), e.until(), m.disputed());
      case MatterEvent.MatterRuled e ->
          ruled(in(m, stamped, MatterState.COLLECTING, null, null), stamped, e);
      case ChargeOrdered e -> ordered(in(m, stamped, m.state(), m.until(), m.disputed()), e);
      case MatterEvent.ChargeUnknown e ->
          charge(m, stamped, e.charge(), each -> each.in(Charge.Stage.DUE, e.nextAt()));
      case MatterEvent.ChargeFailed e ->
          charge(m, stamped, e.charge(), each -> each.in(Charge.Stage.FAILED, e.nextAt()));
      case MatterEvent.ChargeTaken e ->
          charge(m, stamped, e.charge(), each -> each.in(Charge.Stage.TAKEN, null));
      case MatterEvent.FreightGranted e ->
          granted(in(m, stamped, m.state(), m.until(), m.disputed()), e.grant());
      case MatterEvent.MatterWithdrawn _ -> in(m, stamped, m.state(), m.until(), m.disputed());
      case MatterEvent.MatterClosed e -> in(m, stamped, e.ending(), null, null);
    };
  }

  private static Matter atPlatform(
      Matter m, Stamped<MatterEvent> stamped, Until until, Money disputed) {
    return in(m, stamped, MatterState.AT_PLATFORM, until, disputed);
  }

  private static Matter in(
      Matter m,
      Stamped<MatterEvent> stamped,
      MatterState state,
      @Nullable Until until,
      @Nullable Money disputed) {
    return new Matter(
        m.id(),
        m.terms(),
        m.plea(),
        m.raisedAt(),
        state,
        until,
        disputed,
        m.charges(),
        m.ruling(),
        stamped.head(),
        stamped.at(),
        m.grants());
  }

  private static Matter ruled(
      Matter m, Stamped<MatterEvent> stamped, MatterEvent.MatterRuled ruled) {
    return new Matter(
        m.id(),
        m.terms(),
        m.plea(),
        m.raisedAt(),
        m.state(),
        m.until(),
        m.disputed(),
        m.charges(),
        new Matter.Decided(ruled.amount(), ruled.reasons(), stamped.actor().name(), stamped.at()),
        m.head(),
        m.updatedAt(),
        m.grants());
  }

  private static Matter ordered(Matter m, ChargeOrdered e) {
    Charge charge =
        new Charge(
            e.charge(), e.amount(), e.attempt(), e.reference(), Charge.Stage.DUE, e.nextAt());
    List<Charge> all = new ArrayList<>(m.charges());
    all.removeIf(each -> each.number() == charge.number());
    all.add(charge);
    return with(m, all);
  }

  private static Matter charge(
      Matter m, Stamped<MatterEvent> stamped, int number, UnaryOperator<Charge> change) {
    return with(
        in(m, stamped, m.state(), m.until(), m.disputed()),
        m.charges().stream()
            .map(each -> each.number() == number ? change.apply(each) : each)
            .toList());
  }

  private static Matter with(Matter m, List<Charge> charges) {
    return new Matter(
        m.id(),
        m.terms(),
        m.plea(),
        m.raisedAt(),
        m.state(),
        m.until(),
        m.disputed(),
        List.copyOf(charges),
        m.ruling(),
        m.head(),
        m.updatedAt(),
        m.grants());
  }

  private static Matter granted(Matter m, Grant grant) {
    List<Grant> all = new ArrayList<>(m.grants());
    all.add(grant);
    return new Matter(
        m.id(),
        m.terms(),
        m.plea(),
        m.raisedAt(),
        m.state(),
        m.until(),
        m.disputed(),
        m.charges(),
        m.ruling(),
        m.head(),
        m.updatedAt(),
        List.copyOf(all));
  }
}
