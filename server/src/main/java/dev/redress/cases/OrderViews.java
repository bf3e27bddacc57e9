package dev.redress.cases;

import dev.redress.cases.CaseEvent.RefundGranted;
import dev.redress.cases.CaseEvent.RefundSettled;
import dev.redress.cases.CaseView.CaseGroup;
import dev.redress.cases.CaseView.CaseMoney;
import dev.redress.cases.CaseView.CaseOrder;
import dev.redress.cases.CaseView.CaseOrderLine;
import dev.redress.cases.CaseView.CaseParcel;
import dev.redress.cases.CaseView.CaseParcelEvent;
import dev.redress.cases.CaseView.CaseParcelRemark;
import dev.redress.cases.CaseView.CaseRefund;
import dev.redress.cases.OfferEvent.SmallPaymentGranted;
import dev.redress.cases.OfferEvent.SmallPaymentSettled;
import dev.redress.cases.RefundProgress.Progress;
import dev.redress.cases.RefundProgress.Stage;
import dev.redress.kernel.Stamped;
import dev.redress.ledger.Entitlement;
import dev.redress.ledger.Grant;
import dev.redress.ledger.Purpose;
import dev.redress.orders.GroupMembership;
import dev.redress.orders.ListingView;
import dev.redress.orders.Order;
import dev.redress.orders.OrderLine;
import dev.redress.orders.Parcel;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The order and the money beside a case. */
final class OrderViews {

  private OrderViews() {}

  static CaseOrder order(Looking look) {
    Order order = look.order();
    return new CaseOrder(
        order.status(),
        order.placedAt(),
        order.captured(),
        order.lines().stream()
            .map(line -> line(order, line, look.file().book().line(line.line())))
            .toList(),
        order.parcels().stream().map(OrderViews::parcel).toList(),
        group(order.group()));
  }

  private static CaseOrderLine line(Order order, OrderLine line, Entitlement left) {
    return new CaseOrderLine(
        line.line(),
        line.sku(),
        line.title(),
        line.category(),
        line.quantity(),
        line.listAmount(),
        line.merchantCoupon(),
        line.platformCoupon(),
        line.points(),
        line.paid(),
        left.refundable(),
        left.granted(),
        left.refunded(),
        ListingView.of(order, line.line()));
  }

  private static CaseParcel parcel(Parcel parcel) {
    return new CaseParcel(
        parcel.carrier(),
        parcel.tracking(),
        parcel.direction(),
        parcel.state(),
        parcel.events().stream()
            .map(e -> new CaseParcelEvent(e.at(), e.state(), e.text(), e.anomaly()))
            .toList(),
        parcel.remarks().stream()
            .map(e -> new CaseParcelRemark(e.at(), e.code(), e.text(), e.unknown()))
            .toList());
  }

  private static @Nullable CaseGroup group(@Nullable GroupMembership group) {
    return group == null ? null : new CaseGroup(group.group(), group.state(), group.expiresAt());
  }

  static CaseMoney money(Looking look) {
    Case c = look.c();
    return new CaseMoney(
        c.application().amount(),
        c.granted(),
        c.settled(),
        c.goodwill(),
        look.history().stream().flatMap(each -> refund(look, each).stream()).toList());
  }

  private static Optional<CaseRefund> refund(Looking look, Stamped<CaseEvent> event) {
    return switch (event.event()) {
      case RefundGranted e -> Optional.of(refund(look, event, e.grant(), Purpose.GOODS));
      case SmallPaymentGranted e ->
          Optional.of(refund(look, event, e.grant(), Purpose.SMALL_PAYMENT));
      case LateEvent.CompensationGranted e ->
          Optional.of(refund(look, event, e.grant(), Purpose.COMPENSATION));
      case CaseEvent _ -> Optional.empty();
    };
  }

  private static CaseRefund refund(
      Looking look, Stamped<CaseEvent> granted, Grant grant, Purpose purpose) {
    Progress where = where(look, grant.refund());
    return new CaseRefund(
        look.order().id().text() + "-R" + grant.refund(),
        purpose,
        grant.amount(),
        where.stage(),
        RulingViews.funding(grant, look.words()),
        granted.at(),
        where.settledAt(),
        where.nextAt());
  }

  private static boolean settles(CaseEvent event, int refund) {
    return (event instanceof RefundSettled settled && settled.refund() == refund)
        || (event instanceof SmallPaymentSettled paid && paid.refund() == refund)
        || (event instanceof LateEvent.CompensationSettled late && late.refund() == refund);
  }

  /** What the paying room says; before it has begun, what the case knows. */
  private static Progress where(Looking look, int refund) {
    Progress told = look.beside().refunds().get(refund);
    if (told != null) {
      return told;
    }
    @Nullable Instant settledAt =
        look.c().refunds().stream().anyMatch(each -> each.refund() == refund && each.settled())
            ? look.history().stream()
                .filter(each -> settles(each.event(), refund))
                .map(Stamped::at)
                .reduce((earlier, later) -> later)
                .orElse(null)
            : null;
    return new Progress(settledAt == null ? Stage.GRANTED : Stage.SETTLED, null, settledAt);
  }
}
