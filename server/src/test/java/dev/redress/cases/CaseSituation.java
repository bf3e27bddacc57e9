package dev.redress.cases;

import dev.redress.orders.Parcel;
import dev.redress.policy.CaseType;
import java.util.ArrayList;
import java.util.List;

/** Where a case stands, as roughly as the rules tell situations apart. */
final class CaseSituation {

  private CaseSituation() {}

  /** What of a world the rules can tell apart, roughly; one world of each is gone on from. */
  static String of(CaseWorld world) {
    Case c = world.latest();
    List<Object> marks = new ArrayList<>();
    marks.add(c.state().code());
    marks.add(world.file().cases().size() > 1);
    // A repair goes the way of an exchange.
    CaseType type = c.application().type();
    marks.add(type == CaseType.REPAIR ? CaseType.EXCHANGE : type);
    marks.add(c.refunds().stream().map(Case.Payment::settled).distinct().toList());
    marks.add(c.refunds().stream().map(Case.Payment::forGoods).distinct().toList());
    marks.add(c.hearingsRefused());
    marks.add(c.judged() != null && c.judged().appeal() == null);
    marks.add(c.agreed() != null);
    if (c.state() instanceof ReplacementState replacing) {
      marks.add(replacing.parcel() == null ? "" : replacing.parcel().deliveredAt() == null);
      marks.add(c.returned() != null);
    }
    Offer offer = c.negotiation().offer();
    boolean told = c.negotiation().hold() != null;
    marks.add(offer == null ? told : offer.by() + " " + offer.kind());
    marks.add(world.file().order().status());
    marks.add(travels(world, c.state()));
    marks.add(
        c.firstAppliedAt().plus(CaseClocksTest.CLOCKS.merchantMayCall()).isAfter(world.now()));
    if (c.state() instanceof CaseState.Held held) {
      marks.add(held.hearing().before().code());
      marks.add(held.hearing().openedBy());
      marks.add(held.hearing().owner() != null);
      Settlement proposed = held.hearing().settlement();
      marks.add(proposed == null ? "" : proposed.by() + " " + proposed.bears(Side.BUYER));
    }
    return marks.toString();
  }

  /** How the parcel to the buyer fares, where a state cares. */
  private static String travels(CaseWorld world, CaseState state) {
    boolean cares =
        state instanceof OutboundState
            || state instanceof CaseState.MerchantToAnswer
            || state instanceof CaseState.BuyerToShipBack;
    return world.file().order().outbound().stream()
        .filter(parcel -> cares)
        .map(Parcel::state)
        .map(
            told ->
                switch (told) {
                  case SHIPPED, IN_TRANSIT, OUT_FOR_DELIVERY, EXCEPTION, INTERCEPT_REQUESTED ->
                      "on its way";
                  case LOST, INTERCEPT_FAILED -> "not stopped";
                  case DELIVERED -> "there";
                  case REFUSED, INTERCEPTED, RETURNING, RETURNED -> "turned";
                })
        .findFirst()
        .orElse("");
  }
}
