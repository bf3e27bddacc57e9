package dev.redress.notify;

import dev.redress.desk.DeskEvent;
import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.Json;
import dev.redress.kernel.Money;
import dev.redress.orders.EndCause;
import dev.redress.orders.OrderEvent;
import dev.redress.webhooks.EndpointEvent;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What events of orders and refunds mean to people. */
final class OtherNews {

  /** All of these that mean anything; the rest is not even read. */
  static final Interest INTEREST =
      Interest.of("order", OrderEvent.RefundGranted.class, OrderEvent.OrderGroupFormed.class)
          .and(
              Interest.named(
                  "refund",
                  Set.of("RefundSettled", "RefundReversed", "AttemptFailed", "DoubtRaised")))
          .and(
              Interest.of(
                  "webhook", EndpointEvent.EndpointPaused.class, EndpointEvent.EndpointGone.class))
          .and(Interest.of("desk", DeskEvent.DeskOverdue.class, DeskEvent.AgentReplied.class));

  private OtherNews() {}

  /**
   * Of a conversation that stays unanswered operators hear once; the queue shows it from then on.
   */
  static Optional<News> ofDesk(JournalEntry entry) {
    if (entry.is(DeskEvent.AgentReplied.class)) {
      String said = entry.as(DeskEvent.AgentReplied.class).text();
      return Optional.of(News.of(Notice.DESK_ANSWERED).words(said));
    }
    return entry.is(DeskEvent.DeskOverdue.class)
            && !Boolean.TRUE.equals(entry.as(DeskEvent.DeskOverdue.class).again())
        ? Optional.of(News.of(Notice.DESK_OVERDUE))
        : Optional.empty();
  }

  static Optional<News> ofOrder(OrderEvent event) {
    return switch (event) {
      case OrderEvent.RefundGranted e ->
          Optional.of(News.of(ended(e.cause())).amount(e.grant().amount()));
      case OrderEvent.OrderGroupFormed _ -> Optional.of(News.of(Notice.GROUP_FORMED));
      case OrderEvent.OrderPlaced _,
          OrderEvent.PaymentCaptured _,
          OrderEvent.ParcelMoved _,
          OrderEvent.ParcelNoted _,
          OrderEvent.ParcelRemarked _,
          OrderEvent.OrderShipped _,
          OrderEvent.OrderDelivered _,
          OrderEvent.OrderGroupExpired _,
          OrderEvent.OrderCancelled _,
          OrderEvent.EscrowReleased _ ->
          Optional.empty();
    };
  }

  private static Notice ended(EndCause cause) {
    return switch (cause) {
      case GROUP_EXPIRED -> Notice.GROUP_EXPIRED;
      case CANCELLED -> Notice.ORDER_CANCELLED;
      case PAID_TOO_LATE -> Notice.PAID_TOO_LATE;
    };
  }

  /**
   * What this room reads of a refund's events, whose types are the refunds room's own.
   *
   * @param origin stream of the grant: a case's or the order's
   * @param last whether no further attempt follows by itself
   */
  record RefundFact(
      @Nullable String origin,
      @Nullable Money amount,
      @Nullable String code,
      @Nullable String what,
      @Nullable Boolean last) {

    static RefundFact read(JournalEntry entry) {
      return Json.read(entry.payload(), RefundFact.class);
    }
  }

  static Optional<News> ofRefund(String type, RefundFact fact) {
    return switch (type) {
      case "RefundSettled" -> {
        News news = News.of(Notice.REFUND_ARRIVED);
        yield Optional.of(fact.amount() == null ? news : news.amount(fact.amount()));
      }
      case "RefundReversed" ->
          Optional.of(News.of(Notice.REFUND_REVERSED).words(text(fact.code())));
      case "AttemptFailed" ->
          Boolean.TRUE.equals(fact.last())
              ? Optional.of(News.of(Notice.REFUND_FAILED).words(text(fact.code())))
              : Optional.empty();
      case "DoubtRaised" -> Optional.of(News.of(Notice.REFUND_DOUBTFUL).words(text(fact.what())));
      default -> Optional.empty();
    };
  }

  /** That a program is not told any more is what an operator has to see. */
  static Optional<News> ofEndpoint(EndpointEvent event) {
    return switch (event) {
      case EndpointEvent.EndpointPaused e when e.failingSince() != null ->
          Optional.of(News.of(Notice.WEBHOOK_PAUSED).words(e.name()).due(e.failingSince()));
      case EndpointEvent.EndpointGone e ->
          Optional.of(News.of(Notice.WEBHOOK_GONE).words(e.name()));
      case EndpointEvent.EndpointPaused _,
          EndpointEvent.EndpointOpened _,
          EndpointEvent.EndpointChanged _,
          EndpointEvent.SecretRotated _,
          EndpointEvent.EndpointResumed _,
          EndpointEvent.EndpointRemoved _,
          EndpointEvent.ReplayOrdered _,
          EndpointEvent.ResendOrdered _,
          EndpointEvent.PingOrdered _ ->
          Optional.empty();
    };
  }

  private static String text(@Nullable String said) {
    return said == null ? "" : said;
  }
}
