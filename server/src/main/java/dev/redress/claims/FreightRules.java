package dev.redress.claims;

import dev.redress.cases.Case;
import dev.redress.cases.CaseState;
import dev.redress.cases.Ending;
import dev.redress.claims.MatterEvent.FreightGranted;
import dev.redress.claims.MatterEvent.MatterClosed;
import dev.redress.claims.MatterEvent.MatterRaised;
import dev.redress.claims.MatterFile.Around;
import dev.redress.claims.MatterRules.Step;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Refused;
import dev.redress.ledger.Accounts;
import dev.redress.ledger.Grant;
import dev.redress.ledger.OrderBook;
import dev.redress.ledger.ReturnFreight;
import dev.redress.ledger.Transfer;
import dev.redress.policy.Reason;
import dev.redress.policy.Reason.FreightPayer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * D6: what a return cost. Insurance, when bought, pays first and at once; of the rest the ruling
 * says who pays, else the reason. Only the merchant is asked; its silence pays.
 */
final class FreightRules {

  private FreightRules() {}

  /** Why the freight of a case cannot be claimed as this plea does. */
  static Optional<Refused> check(MatterFile file, Around around, Plea plea, Instant now) {
    Optional<Case> found =
        around.cases().values().stream()
            .filter(each -> each.id().text().equals(plea.about()))
            .findFirst();
    if (found.isEmpty()) {
      return Optional.of(ClaimRefusal.FREIGHT_NO_RETURN.with());
    }
    Optional<Refused> closed = closed(file, around, found.get(), now);
    return closed.isPresent()
        ? closed
        : WordRules.amount(plea.amount(), most(file, around, found.get()));
  }

  /** The same, whatever is asked. */
  static Optional<Refused> closed(MatterFile file, Around around, Case c, Instant now) {
    Case.ReturnParcel back = c.returned();
    if (back == null || isRefused(around, back)) {
      return Optional.of(ClaimRefusal.FREIGHT_NO_RETURN.with());
    }
    if (c.stillOpen()) {
      return Optional.of(ClaimRefusal.FREIGHT_CASE_OPEN.with("case", c.id().text()));
    }
    if (!(c.state() instanceof CaseState.Closed over) || !isEarned(over)) {
      return Optional.of(ClaimRefusal.FREIGHT_NO_RETURN.with());
    }
    Instant last = over.at().plus(around.live().afterwards().freight().window());
    if (!now.isBefore(last)) {
      return Optional.of(ClaimRefusal.FREIGHT_TOO_LATE.with("until", last));
    }
    // One box may bring back the goods of several cases; its freight was paid once.
    LockKey parcel = FreightParcel.of(around.order(), back);
    Optional<Matter> before =
        file.matters().values().stream()
            .filter(FreightParcel::holds)
            .filter(each -> isOfParcel(around, parcel, each))
            .findFirst();
    if (before.isPresent()) {
      return Optional.of(
          ClaimRefusal.FREIGHT_CLAIMED_ALREADY.with("matter", before.get().id().text()));
    }
    MatterId elsewhere = around.parcels().get(parcel);
    if (elsewhere != null && !elsewhere.order().equals(file.key())) {
      return Optional.of(ClaimRefusal.FREIGHT_CLAIMED_ELSEWHERE.with());
    }
    return payer(around, c) == FreightPayer.BUYER && !insured(file, around).isPositive()
        ? Optional.of(ClaimRefusal.FREIGHT_IS_YOURS.with())
        : Optional.empty();
  }

  private static boolean isOfParcel(Around around, LockKey parcel, Matter claim) {
    return FreightParcel.claimed(around, claim.plea().about()).filter(parcel::equals).isPresent();
  }

  /** A parcel that was never taken comes back on its own: the buyer sent nothing. */
  private static boolean isRefused(Around around, Case.ReturnParcel back) {
    return around.order().outbound().stream()
        .anyMatch(parcel -> parcel.tracking().equals(back.tracking()));
  }

  private static boolean isEarned(CaseState.Closed over) {
    return over.ending() == Ending.REFUNDED
        || over.ending() == Ending.REPLACED
        || over.ending() == Ending.AGREED;
  }

  /** Most that this return is worth: the policy's cap; where the buyer pays, what is insured. */
  static Money most(MatterFile file, Around around, Case c) {
    Money cap =
        Money.zero(around.order().currency())
            .withMinor(around.live().afterwards().freight().most());
    return payer(around, c) == FreightPayer.BUYER ? insured(file, around).min(cap) : cap;
  }

  static FreightPayer payer(Around around, Case c) {
    if (c.agreed() != null) {
      return c.agreed().freightPayer();
    }
    if (c.ruling() != null) {
      return c.ruling().freightPayer();
    }
    return around
        .policies()
        .version(c.terms())
        .reason(c.application().reason())
        .map(Reason::returnFreight)
        .orElse(FreightPayer.BUYER);
  }

  /** What is left of the order's insurance, over all claims on it (TRAPS 3). */
  private static Money insured(MatterFile file, Around around) {
    Money bought = around.order().freightInsurance();
    Money none = Money.zero(around.order().currency());
    if (bought == null) {
      return none;
    }
    Money paid =
        file.matters().values().stream()
            .flatMap(each -> each.grants().stream())
            .flatMap(grant -> grant.transfers().stream())
            .filter(each -> each.debit().equals(Accounts.FREIGHT_INSURER))
            .map(Transfer::amount)
            .reduce(none, Money::plus);
    return bought.minus(paid.min(bought));
  }

  /** Claimed, with what others than the merchant pay at once. */
  static List<MatterEvent> raised(MatterFile file, Around around, MatterRaised raised) {
    Case c =
        around.cases().values().stream()
            .filter(each -> each.id().text().equals(raised.plea().about()))
            .findFirst()
            .orElseThrow();
    Money asked = Objects.requireNonNull(raised.plea().amount());
    OrderBook book = Objects.requireNonNull(around.book());
    List<MatterEvent> events = new ArrayList<>(List.of(raised));
    Money insurer = insured(file, around).min(asked);
    if (insurer.isPositive()) {
      Grant grant = ReturnFreight.plan(book, insurer, Accounts.FREIGHT_INSURER);
      events.add(new FreightGranted(grant));
      book = book.beside(grant);
    }
    Money rest = asked.minus(insurer);
    if (rest.isPositive() && payer(around, c) == FreightPayer.PLATFORM) {
      events.add(new FreightGranted(ReturnFreight.plan(book, rest, Accounts.SUBSIDY)));
      rest = rest.withMinor(0);
    }
    if (rest.isZero()) {
      events.add(new MatterClosed(MatterState.PAID));
    }
    return events;
  }

  /** What of the claim nobody has paid so far. */
  static Money open(Matter m) {
    return m.asked().minus(m.taken());
  }

  /** The merchant pays the rest: it agreed, or said nothing. */
  static List<MatterEvent> pay(Step step) {
    return List.of(granted(step, open(step.m()), null), new MatterClosed(MatterState.PAID));
  }

  static List<MatterEvent> ruled(Step step, Money amount) {
    if (amount.isZero()) {
      boolean none = step.m().grants().isEmpty();
      return List.of(new MatterClosed(none ? MatterState.DISMISSED : MatterState.PAID));
    }
    return List.of(granted(step, amount, null), new MatterClosed(MatterState.PAID));
  }

  private static FreightGranted granted(Step step, Money amount, @Nullable String from) {
    OrderBook book = Objects.requireNonNull(step.around().book());
    return new FreightGranted(ReturnFreight.plan(book, amount, from));
  }
}
