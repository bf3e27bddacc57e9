package dev.redress.notify;

import dev.redress.cases.CaseEvent.BetweenParties;
import dev.redress.cases.GateEvent;
import dev.redress.cases.LateEvent;
import dev.redress.cases.Offer;
import dev.redress.cases.OfferEvent;
import dev.redress.cases.SettlementEvent;
import dev.redress.cases.Side;
import dev.redress.kernel.Role;
import org.jspecify.annotations.Nullable;

/** What one side hears of the other's offers and words (C3, C4, F7). */
final class OfferNews {

  private OfferNews() {}

  /** Null: nobody needs to be told. */
  static @Nullable News of(BetweenParties event, Role actor) {
    return switch (event) {
      case OfferEvent.OfferMade e -> offered(e.offer());
      case OfferEvent.OfferCountered e -> offered(e.offer());
      case OfferEvent.OfferAccepted e ->
          News.of(
              e.offer().by() == Side.MERCHANT
                  ? Notice.OFFER_TAKEN_BY_BUYER
                  : Notice.OFFER_TAKEN_BY_MERCHANT);
      case OfferEvent.OfferDeclined e ->
          News.of(
                  actor == Role.BUYER
                      ? Notice.OFFER_DECLINED_BY_BUYER
                      : Notice.OFFER_DECLINED_BY_MERCHANT)
              .words(e.text());
      case GateEvent.ScriptSent e -> News.of(Notice.SCRIPT_SENT).due(e.until());
      case OfferEvent.SmallPaymentGranted e ->
          News.of(Notice.SMALL_PAYMENT_GRANTED).amount(e.grant().amount());
      case SettlementEvent e -> SettlementNews.of(e);
      // The case's page shows these; nobody has to do anything about them.
      case LateEvent.LateShipmentAgreed _ -> News.of(Notice.LATE_AGREED);
      case LateEvent.CompensationGranted e ->
          News.of(Notice.COMPENSATED).amount(e.grant().amount());
      case GateEvent.Talked _,
          LateEvent.CompensationSettled _,
          OfferEvent.OfferWithdrawn _,
          OfferEvent.DeadlineExtended _,
          OfferEvent.SmallPaymentSettled _ ->
          null;
    };
  }

  private static News offered(Offer offer) {
    News news =
        News.of(offer.by() == Side.MERCHANT ? Notice.OFFER_TO_BUYER : Notice.OFFER_TO_MERCHANT)
            .words(offer.text());
    return offer.amount() == null ? news : news.amount(offer.amount());
  }
}
