package dev.redress.cases;

import dev.redress.cases.CaseCommand.*;
import dev.redress.kernel.Grants;
import dev.redress.kernel.Money;
import dev.redress.kernel.Permission;
import dev.redress.kernel.Refused;
import java.util.Optional;

/** C8: what a member of a merchant's staff may do in a case, and for how much money. Pure. */
final class StaffLimits {

  private StaffLimits() {}

  /** Why this member may not; empty: they may, or are no staff. */
  static Optional<Refused> closed(Deciding d, OnCase command) {
    Grants grants = d.actor().grants();
    if (grants == null) {
      return Optional.empty();
    }
    Optional<Refused> answer = d.actor().lacks(Permission.CASES_ANSWER);
    if (answer.isPresent() || !givesMoney(command)) {
      return answer;
    }
    return d.actor().lacks(Permission.REFUNDS_AGREE).or(() -> tooMuch(d, grants));
  }

  private static Optional<Refused> tooMuch(Deciding d, Grants grants) {
    Money none = d.c().application().amount().withMinor(0);
    Money asked = d.c().open().stream().map(Claim::amount).reduce(none, Money::plus);
    Money most = grants.most(none.withMinor(d.terms().limits().staffAgrees()));
    return asked.compareTo(most) > 0
        ? Optional.of(
            CaseRefusal.OVER_YOUR_LIMIT.with("amount", asked, "most", most, "who", grants.by()))
        : Optional.empty();
  }

  /** A yes after which money goes back by itself, at once or later. Goods for goods are none. */
  private static boolean givesMoney(OnCase command) {
    return switch (command) {
      case AgreeRefund _, AgreeReturn _, AgreeRefusal _, InterceptParcel _, ConfirmReturn _ -> true;
      case OfferCommand.MakeOffer _, OfferCommand.CounterOffer _, OfferCommand.AcceptOffer _ ->
          true;
      case ByBuyer _, ByMerchant _, ByParty _, ByWarehouse _, ByBench _, BySystem _ -> false;
    };
  }
}
