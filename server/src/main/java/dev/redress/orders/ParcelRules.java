package dev.redress.orders;

import dev.redress.kernel.Decision;
import dev.redress.orders.OrderCommand.RecordParcelRemark;
import dev.redress.orders.OrderEvent.OrderDelivered;
import dev.redress.orders.OrderEvent.OrderShipped;
import dev.redress.orders.OrderEvent.ParcelMoved;
import dev.redress.orders.OrderEvent.ParcelNoted;
import dev.redress.orders.OrderEvent.ParcelRemarked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a carrier's word does to an order (O4): late, twice, out of order, contradicting itself. */
final class ParcelRules {

  private ParcelRules() {}

  static Decision<OrderEvent> decide(Order order, ParcelReport report, Instant now) {
    Optional<String> missing = missing(report);
    if (missing.isPresent()) {
      return Decision.refuse(OrderRefusal.PARCEL_INCOMPLETE, "field", missing.get());
    }
    if (!ContentRules.isPossible(report.at(), now)) {
      return Decision.refuse(OrderRefusal.TIME_IMPOSSIBLE, "field", "at", "at", report.at());
    }
    if (order.parcels().stream().anyMatch(parcel -> parcel.knows(report.eventId()))) {
      return Decision.accept(List.of());
    }
    Optional<ParcelState> before = find(order, report).map(Parcel::state);
    Order after = with(order, report);
    Parcel parcel = find(after, report).orElseThrow();
    List<OrderEvent> events = new ArrayList<>();
    events.add(
        before.isPresent() && before.get() == parcel.state()
            ? noted(report, parcel.flags(report.eventId()))
            : moved(report));
    if (report.direction() == Direction.OUTBOUND) {
      events.addAll(followUp(order, after));
    }
    return Decision.accept(events);
  }

  /** Words and unknown codes: kept on the parcel, and nothing moves. */
  static Decision<OrderEvent> remark(Order order, RecordParcelRemark said, Instant now) {
    ParcelRemark remark = said.remark();
    if (!ContentRules.isId(remark.id())) {
      return Decision.refuse(OrderRefusal.PARCEL_INCOMPLETE, "field", "eventId");
    }
    if (!ContentRules.isText(remark.text()) || !ContentRules.isText(remark.code())) {
      return Decision.refuse(OrderRefusal.PARCEL_INCOMPLETE, "field", "text");
    }
    if (!ContentRules.isPossible(remark.at(), now)) {
      return Decision.refuse(OrderRefusal.TIME_IMPOSSIBLE, "field", "at", "at", remark.at());
    }
    if (order.parcels().stream().anyMatch(parcel -> parcel.knows(remark.id()))) {
      return Decision.accept(List.of());
    }
    Optional<Parcel> known =
        order.parcels().stream()
            .filter(each -> each.is(said.carrier(), said.tracking(), said.direction()))
            .findFirst();
    if (known.isEmpty()) {
      return Decision.refuse(OrderRefusal.PARCEL_UNKNOWN, "tracking", said.tracking());
    }
    return known.get().hasHeard(remark)
        ? Decision.accept(List.of())
        : Decision.accept(
            new ParcelRemarked(said.carrier(), said.tracking(), said.direction(), remark));
  }

  static Order with(Order order, ParcelRemarked said) {
    List<Parcel> parcels = new ArrayList<>(order.parcels());
    parcels.replaceAll(
        parcel ->
            parcel.is(said.carrier(), said.tracking(), said.direction())
                ? parcel.with(said.remark())
                : parcel);
    return OrderChanges.with(order, List.copyOf(parcels));
  }

  /** The order with one more thing said about its parcels. */
  static Order with(Order order, ParcelReport report) {
    List<Parcel> parcels = new ArrayList<>(order.parcels());
    Parcel fresh =
        Parcel.of(report.carrier(), report.tracking(), report.direction(), List.of(report.event()));
    parcels.replaceAll(
        parcel ->
            parcel.is(report.carrier(), report.tracking(), report.direction())
                ? parcel.with(report.event())
                : parcel);
    if (find(order, report).isEmpty()) {
      parcels.add(fresh);
    }
    return OrderChanges.with(order, List.copyOf(parcels));
  }

  /** Parcels drive the order: shipped with the first, delivered with the last. */
  private static List<OrderEvent> followUp(Order before, Order after) {
    List<Parcel> outbound =
        after.parcels().stream().filter(each -> each.direction() == Direction.OUTBOUND).toList();
    List<OrderEvent> events = new ArrayList<>();
    boolean ships =
        before.status() == OrderStatus.UNPAID || before.status() == OrderStatus.UNSHIPPED;
    Instant first =
        outbound.stream().map(ParcelRules::firstSeen).min(Comparator.naturalOrder()).orElseThrow();
    if (ships || (before.shippedAt() != null && first.isBefore(before.shippedAt()))) {
      events.add(new OrderShipped(first));
    }
    boolean all = outbound.stream().allMatch(each -> each.state() == ParcelState.DELIVERED);
    Instant last = outbound.stream().map(Parcel::at).max(Comparator.naturalOrder()).orElseThrow();
    boolean newer = before.receivedAt() == null || last.isAfter(before.receivedAt());
    if (all && newer && before.status() != OrderStatus.CANCELLED) {
      events.add(new OrderDelivered(last));
    }
    return events;
  }

  private static Instant firstSeen(Parcel parcel) {
    return parcel.events().getFirst().at();
  }

  private static Optional<Parcel> find(Order order, ParcelReport report) {
    return order.parcels().stream()
        .filter(each -> each.is(report.carrier(), report.tracking(), report.direction()))
        .findFirst();
  }

  private static Optional<String> missing(ParcelReport report) {
    if (!ContentRules.isId(report.eventId())) {
      return Optional.of("eventId");
    }
    if (!ContentRules.isId(report.carrier())) {
      return Optional.of("carrier");
    }
    if (!ContentRules.isId(report.tracking())) {
      return Optional.of("tracking");
    }
    return ContentRules.isText(report.text()) ? Optional.empty() : Optional.of("text");
  }

  private static ParcelMoved moved(ParcelReport of) {
    return new ParcelMoved(
        of.carrier(), of.tracking(), of.direction(), of.state(), of.at(), of.text(), of.eventId());
  }

  private static ParcelNoted noted(ParcelReport of, boolean anomaly) {
    return new ParcelNoted(
        of.carrier(),
        of.tracking(),
        of.direction(),
        of.state(),
        of.at(),
        of.text(),
        of.eventId(),
        anomaly);
  }
}
