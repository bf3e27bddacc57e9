package dev.redress.cases;

import dev.redress.cases.CaseCommand.*;
import dev.redress.kernel.Money;
import dev.redress.kernel.Permission;
import dev.redress.kernel.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** C8: what a member of a merchant's staff may do in a case, and for how much money. Pure. */
final class StaffLimits {

  private StaffLimits() {}

  /** Why this member may not; empty: they may, or are no staff. */
  static Optional<Refused> closed(Deciding d, OnCase command) {
    if (d.actor().grants() == null) {
      return Optional.empty();
    }
    Money none = d.c().application().amount().withMinor(0);
    Money ofPolicy = none.withMinor(d.terms().limits().staffAgrees());
    return d.actor()
        .lacks(Permission.CASES_ANSWER)
        .or(() -> given(d, command).flatMap(money -> d.actor().mayNotGive(money, ofPolicy)));
  }

  /**
   * What goes to the buyer by this, at once or later; empty: no money. Goods for goods are none.
   */
  private static Optional<Money> given(Deciding d, OnCase command) {
    Offer offer = d.c().negotiation().offer();
    return switch (command) {
      case AgreeRefund _, AgreeReturn _, AgreeRefusal _, InterceptParcel _, ConfirmReturn _ ->
          Optional.of(asked(d));
      case OfferCommand.MakeOffer make -> given(d, make.kind(), make.amount());
      case OfferCommand.CounterOffer counter when offer != null ->
          given(d, offer.kind(), counter.amount());
      case OfferCommand.AcceptOffer _ when offer != null -> given(d, offer.kind(), offer.amount());
      case SettlementCommand settle -> SettlementRules.given(d, settle);
      case ByBuyer _, ByMerchant _, ByParty _, ByWarehouse _, ByBench _, BySystem _ ->
          Optional.empty();
    };
  }

  private static Optional<Money> given(Deciding d, OfferKind kind, @Nullable Money amount) {
    return switch (kind) {
      case RETURN_REFUND -> Optional.of(asked(d));
      case EXCHANGE, RESEND, REPAIR, EXTENSION -> Optional.empty();
      // An amount that is missing, or of another currency, is the rules' to refuse.
      case PARTIAL_REFUND, SMALL_PAYMENT ->
          Optional.of(
              amount == null || !amount.currency().equals(asked(d).currency())
                  ? asked(d).withMinor(0)
                  : amount);
    };
  }

  private static Money asked(Deciding d) {
    Money none = d.c().application().amount().withMinor(0);
    return d.c().open().stream().map(Claim::amount).reduce(none, Money::plus);
  }
}
