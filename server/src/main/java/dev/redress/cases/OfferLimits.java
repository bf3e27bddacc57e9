package dev.redress.cases;

import dev.redress.kernel.Money;
import dev.redress.kernel.Refused;
import dev.redress.ledger.Purpose;
import dev.redress.orders.Order;
import dev.redress.policy.CaseType;
import dev.redress.policy.DoorRefusal;
import dev.redress.policy.Stage;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** C4, C7: what can be offered in a case, and how much of it. Pure. */
final class OfferLimits {

  private static final int FREIGHT = 0;

  private OfferLimits() {}

  /** What cannot be offered in this case at all, whatever its amount. */
  static Optional<Refused> impossible(Deciding d, Offer offer) {
    return switch (offer.kind()) {
      case PARTIAL_REFUND -> noMoney(d);
      case RETURN_REFUND -> noMoney(d).or(() -> noReturn(d));
      case EXCHANGE, RESEND, REPAIR -> noGoods(d, Objects.requireNonNull(offer.kind().type()));
      case SMALL_PAYMENT -> noSmallPayment(d);
      case EXTENSION -> Optional.empty();
    };
  }

  /** D5: a case about goods in place of goods becomes one about money by its own way. */
  private static Optional<Refused> noMoney(Deciding d) {
    return d.c().replaces()
        ? Optional.of(CaseRefusal.NOT_NOW.with("state", d.c().state().code()))
        : Optional.empty();
  }

  private static Optional<Refused> noReturn(Deciding d) {
    if (d.c().application().type() == CaseType.RETURN_REFUND) {
      return Optional.of(CaseRefusal.OFFER_IS_ASKED.with());
    }
    if (stage(d) == Stage.UNSHIPPED) {
      return Optional.of(DoorRefusal.TYPE_NEEDS_SHIPMENT.with());
    }
    return notForCategory(d).or(() -> noAddress(d));
  }

  /**
   * D5: what a buyer could apply for, the two may also agree on; freight is asked back in money.
   */
  private static Optional<Refused> noGoods(Deciding d, CaseType type) {
    if (d.c().application().type() == type) {
      return Optional.of(CaseRefusal.OFFER_IS_ASKED.with());
    }
    if (d.c().open().stream().anyMatch(claim -> claim.line() == FREIGHT)) {
      return Optional.of(CaseRefusal.OFFER_LEAVES_FREIGHT.with());
    }
    if (stage(d) != Stage.DELIVERED) {
      return Optional.of(DoorRefusal.TYPE_NEEDS_DELIVERY.with());
    }
    return notForCategory(d)
        .or(() -> type == CaseType.RESEND ? Optional.<Refused>empty() : noAddress(d));
  }

  private static Optional<Refused> noAddress(Deciding d) {
    return d.file().returnAddress().isBlank()
        ? Optional.of(CaseRefusal.RETURN_ADDRESS_REQUIRED.with())
        : Optional.empty();
  }

  private static Optional<Refused> notForCategory(Deciding d) {
    return order(d).lines().stream()
        .filter(line -> d.c().open().stream().anyMatch(claim -> claim.line() == line.line()))
        .filter(line -> d.terms().refundOnly().contains(line.category()))
        .map(line -> DoorRefusal.TYPE_NOT_FOR_CATEGORY.with("category", line.category()))
        .findFirst();
  }

  private static Optional<Refused> noSmallPayment(Deciding d) {
    if (stage(d) != Stage.DELIVERED) {
      return Optional.of(CaseRefusal.NOT_DELIVERED.with());
    }
    int most = d.terms().bargaining().smallPayments();
    long given =
        d.file().cases().values().stream()
            .flatMap(each -> each.refunds().stream())
            .filter(each -> each.purpose() == Purpose.SMALL_PAYMENT)
            .count();
    return given >= most
        ? Optional.of(CaseRefusal.SMALL_PAYMENTS_SPENT.with("most", most))
        : Optional.empty();
  }

  /** What is wrong with how much of it is offered. */
  static Optional<Refused> wrong(Deciding d, Offer offer) {
    if (offer.kind() == OfferKind.EXTENSION) {
      int most = mostHours(d);
      int hours = offer.hours() == null ? 0 : offer.hours();
      return hours < 1 || hours > most
          ? Optional.of(CaseRefusal.EXTENSION_WRONG.with("most", most))
          : Optional.empty();
    }
    Money amount = offer.amount();
    if (!offer.kind().inMoney()) {
      return Optional.empty();
    }
    Money most = most(d, offer.kind());
    if (amount == null) {
      return Optional.of(CaseRefusal.AMOUNT_WRONG.with("most", most));
    }
    boolean fits =
        amount.currency().equals(most.currency())
            && amount.isPositive()
            && amount.compareTo(most) <= 0;
    if (!fits) {
      return Optional.of(CaseRefusal.AMOUNT_WRONG.with("most", most));
    }
    return offer.kind() == OfferKind.SMALL_PAYMENT && !d.file().book().canPay(amount)
        ? Optional.of(CaseRefusal.BALANCE_TOO_LOW.with())
        : Optional.empty();
  }

  /** By how many hours the present deadline can still be moved. */
  static int mostHours(Deciding d) {
    Duration left = d.terms().bargaining().extension().minus(d.c().negotiation().extended());
    return Math.toIntExact(Math.max(0, left.toHours()));
  }

  /** The most that can be offered: a part of what is asked; for goodwill what C7 allows. */
  static Money most(Deciding d, OfferKind kind) {
    if (kind == OfferKind.SMALL_PAYMENT) {
      Money captured = d.file().book().captured();
      return captured.min(captured.withMinor(d.terms().bargaining().smallPayment()));
    }
    return d.c().open().stream()
        .map(Claim::amount)
        .reduce(d.c().application().amount().withMinor(0), Money::plus);
  }

  private static Stage stage(Deciding d) {
    return Stage.of(order(d));
  }

  private static Order order(Deciding d) {
    return Objects.requireNonNull(d.file().order());
  }
}
