package dev.redress.notify;

import dev.redress.claims.MatterEvent;
import dev.redress.claims.MatterEvent.*;
import dev.redress.claims.MatterState;
import dev.redress.claims.Plea;
import dev.redress.kernel.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What events of claims, price requests and complaints mean to others than who caused them. */
final class MatterNews {

  private MatterNews() {}

  /** Empty: nobody needs to be told. */
  static Optional<News> of(MatterEvent event, Role actor) {
    return Optional.ofNullable(
        switch (event) {
          case MatterRaised e -> raised(e);
          case MatterReminded e ->
              News.of(
                      e.role() == Role.BUYER
                          ? Notice.CLAIM_BUYER_REMINDED
                          : Notice.CLAIM_MERCHANT_REMINDED)
                  .due(e.until().due());
          case PaymentAgreed e -> News.of(Notice.CLAIM_AGREED).amount(e.amount());
          case PartAgreed e ->
              News.of(Notice.CLAIM_PART_AGREED).amount(e.amount()).words(e.statement());
          case ClaimDisputed e ->
              News.of(
                      actor == Role.MERCHANT
                          ? Notice.CLAIM_DISPUTED_BY_MERCHANT
                          : Notice.CLAIM_DISPUTED_BY_BUYER)
                  .amount(e.disputed())
                  .due(e.until().due())
                  .words(e.statement());
          case SilencePassedOn e ->
              News.of(Notice.CLAIM_PASSED_ON).amount(e.disputed()).due(e.until().due());
          case ConsentRefused e -> News.of(Notice.PRICE_DECLINED).words(e.statement());
          case ComplaintAnswered e -> News.of(Notice.COMPLAINT_ANSWERED).words(e.statement());
          case ComplaintUnanswered _ -> News.of(Notice.COMPLAINT_UNANSWERED);
          case MatterEvent.ComplaintDecided e ->
              News.of(e.upheld() ? Notice.COMPLAINT_UPHELD : Notice.COMPLAINT_DISMISSED)
                  .words(e.reasons());
          case MatterOverdue e -> News.of(Notice.CLAIM_OVERDUE).due(e.until().due());
          case MatterRuled e -> News.of(Notice.CLAIM_RULED).amount(e.amount()).words(e.reasons());
          case ChargeTaken e -> News.of(Notice.CLAIM_PAID).amount(e.amount());
          case FreightGranted e -> freight(e, actor);
          case MatterWithdrawn _ ->
              News.of(
                  actor == Role.MERCHANT
                      ? Notice.CLAIM_WITHDRAWN_BY_MERCHANT
                      : Notice.CLAIM_WITHDRAWN_BY_BUYER);
          // What ends otherwise was told with what ended it.
          case MatterClosed e ->
              e.ending() == MatterState.LAPSED ? News.of(Notice.PRICE_LAPSED) : null;
          case ChargeFailed e -> failed(e);
          // The page shows these; the money is asked about again by itself.
          case ChargeOrdered _, ChargeUnknown _ -> null;
        });
  }

  private static News raised(MatterRaised event) {
    Plea plea = event.plea();
    Notice notice =
        switch (plea.kind()) {
          case MISTAKEN_REFUND -> Notice.REFUND_CLAIMED_BACK;
          case PRICE_DIFFERENCE -> Notice.PRICE_ASKED;
          case FREIGHT -> Notice.FREIGHT_CLAIMED;
          case COMPLAINT -> Notice.COMPLAINED;
        };
    News news = News.of(notice).due(event.until().due()).words(plea.statement());
    return plea.amount() == null ? news : news.amount(plea.amount());
  }

  /** Told once: it is tried again by itself, every hour, until it succeeds. */
  private static @Nullable News failed(ChargeFailed event) {
    if (event.attempt() != 1) {
      return null;
    }
    News news = News.of(Notice.CHARGE_FAILED).due(event.nextAt());
    return event.amount() == null ? news : news.amount(event.amount());
  }

  /** D6: the merchant that said nothing hears that it pays. */
  private static @Nullable News freight(FreightGranted event, Role actor) {
    Notice notice =
        actor == Role.SYSTEM ? Notice.FREIGHT_GRANTED_BY_SILENCE : Notice.FREIGHT_GRANTED;
    return News.of(notice).amount(event.grant().amount());
  }
}
