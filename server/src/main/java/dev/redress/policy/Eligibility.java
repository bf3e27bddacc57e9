package dev.redress.policy;

import dev.redress.kernel.Refused;
import dev.redress.ledger.Entitlement;
import dev.redress.ledger.OrderBook;
import dev.redress.orders.GroupState;
import dev.redress.orders.Order;
import dev.redress.orders.OrderLine;
import dev.redress.orders.OrderStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which doors are open to a buyer: per line and type, until when and how much, and for each closed
 * door the first reason that applies (B1, B2, B8, B10, O2, O3). Pure; the application rules ask
 * here.
 */
public record Eligibility(Order order, OrderBook book, Terms terms, Instant now) {

  /**
   * One door.
   *
   * @param until last moment it is open, UTC; null: it does not close by time (not yet received)
   * @param reasons codes of the reasons that are open behind it
   * @param closed why it is closed; null: it is open
   */
  public record Door(
      CaseType type, @Nullable Instant until, List<String> reasons, @Nullable Refused closed) {}

  /** The door of a type for a line, before any reason is named. */
  public Door door(int lineNumber, CaseType type) {
    OrderLine line = line(lineNumber).orElseThrow();
    List<String> open =
        terms.reasons().stream()
            .filter(reason -> closed(line, type, reason).isEmpty())
            .map(Reason::code)
            .toList();
    Optional<Refused> closed = closed(line, type);
    if (closed.isEmpty() && open.isEmpty()) {
      closed = Optional.of(DoorRefusal.WINDOW_OVER.with("line", lineNumber));
    }
    return new Door(type, until(open), closed.isEmpty() ? open : List.of(), closed.orElse(null));
  }

  /** Why a line cannot be applied for with this type and reason; empty: it can. */
  public Optional<Refused> closed(OrderLine line, CaseType type, Reason reason) {
    Optional<Refused> door = closed(line, type);
    if (door.isPresent()) {
      return door;
    }
    if (!reason.fits(type, stage())) {
      return Optional.of(DoorRefusal.REASON_NOT_HERE.with("reason", reason.code()));
    }
    if (reason.noReason() && terms.noReasonClosed().contains(line.category())) {
      return Optional.of(DoorRefusal.NO_REASON_NOT_FOR_CATEGORY.with("category", line.category()));
    }
    Instant until = until(reason);
    return until != null && !now.isBefore(until)
        ? Optional.of(DoorRefusal.WINDOW_OVER.with("line", line.line(), "until", until))
        : Optional.empty();
  }

  /** What is closed whatever the reason, in order of precedence. */
  private Optional<Refused> closed(OrderLine line, CaseType type) {
    Optional<Refused> whole = wholeOrder();
    if (whole.isPresent()) {
      return whole;
    }
    Entitlement left = book.line(line.line());
    if (left.openCase() != 0) {
      return Optional.of(
          DoorRefusal.CASE_OPEN_ON_LINE.with(
              "line", line.line(), "case", order.id().text() + "-" + left.openCase()));
    }
    // A line that cost nothing can still come back; one whose money has gone back cannot.
    boolean spent = left.captured().isPositive() && left.refundable().isZero();
    if (left.unitsLeft() == 0 || spent) {
      return Optional.of(DoorRefusal.NOTHING_LEFT.with("line", line.line()));
    }
    if (left.withdrawals() > terms.limits().reapplications()) {
      return Optional.of(
          DoorRefusal.WITHDRAWN_TOO_OFTEN.with("times", terms.limits().reapplications()));
    }
    if (type == CaseType.RETURN_REFUND && stage() == Stage.UNSHIPPED) {
      return Optional.of(DoorRefusal.TYPE_NEEDS_SHIPMENT.with());
    }
    if (type.replaces() && stage() != Stage.DELIVERED) {
      return Optional.of(DoorRefusal.TYPE_NEEDS_DELIVERY.with());
    }
    return type != CaseType.REFUND_ONLY && terms.refundOnly().contains(line.category())
        ? Optional.of(DoorRefusal.TYPE_NOT_FOR_CATEGORY.with("category", line.category()))
        : Optional.empty();
  }

  private Optional<Refused> wholeOrder() {
    if (order.status() == OrderStatus.CANCELLED) {
      return Optional.of(DoorRefusal.ORDER_CANCELLED.with());
    }
    if (!book.exists() || order.captured().isZero()) {
      return Optional.of(DoorRefusal.ORDER_NOT_PAID.with());
    }
    return order.group() != null && order.group().state() == GroupState.OPEN
        ? Optional.of(DoorRefusal.GROUP_STILL_OPEN.with("retryAt", order.group().expiresAt()))
        : Optional.empty();
  }

  public Stage stage() {
    return Stage.of(order);
  }

  public Optional<OrderLine> line(int number) {
    return order.lines().stream().filter(line -> line.line() == number).findFirst();
  }

  /**
   * B4: freight goes back when the whole order is unshipped, or the merchant is presumed at fault.
   */
  public boolean freightRefundable(Reason reason) {
    return freightRefundable(reason, stage());
  }

  /** The same, for a form that knows no more of the order than its stage. */
  public static boolean freightRefundable(Reason reason, Stage stage) {
    return stage == Stage.UNSHIPPED || reason.presumed() == Reason.Presumed.MERCHANT;
  }

  private @Nullable Instant until(List<String> reasons) {
    return reasons.stream()
        .map(code -> terms.reason(code).orElseThrow())
        .map(this::until)
        .filter(java.util.Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(null);
  }

  private @Nullable Instant until(Reason reason) {
    Instant received = order.receivedAt();
    if (received == null) {
      return null;
    }
    return received.plus(reason.noReason() ? terms.windows().noReason() : terms.windows().fault());
  }
}
