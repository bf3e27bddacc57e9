package dev.redress.webhooks;

import dev.redress.cases.Case;
import dev.redress.cases.CaseId;
import dev.redress.cases.CaseState;
import dev.redress.cases.Cases;
import dev.redress.cases.Wait;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.orders.Order;
import dev.redress.orders.OrderStatus;
import dev.redress.orders.Orders;
import dev.redress.refunds.RefundView;
import dev.redress.refunds.Refunds;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/**
 * Makes messages of events. Each tells the state right after its event, however late it is made, so
 * that the same event always makes the same message.
 */
@Component
final class Messages {

  private final Orders orders;

  Messages(Orders orders) {
    this.orders = orders;
  }

  /** An event, and what is said of it. */
  record Told(JournalEntry entry, Message message) {

    /** The id on the wire; no full stop in it, since the signature joins its parts by one. */
    String id() {
      return "msg_" + entry.stream() + "_" + entry.version();
    }
  }

  /** Messages of these events, which all have a public name. */
  List<Told> of(Connection tx, Collection<JournalEntry> entries) throws SQLException {
    if (entries.isEmpty()) {
      return List.of();
    }
    List<LockKey> ids = entries.stream().map(Messages::order).distinct().toList();
    Map<LockKey, Order> known = orders.load(tx, ids);
    Map<String, List<JournalEntry>> histories = StreamRows.read(tx, entries);
    Map<String, SortedMap<Long, ?>> standings = new HashMap<>();
    histories.forEach((stream, history) -> standings.put(stream, standings(history)));
    return entries.stream()
        .map(
            entry -> {
              Order order = Objects.requireNonNull(known.get(order(entry)));
              Object standing =
                  Objects.requireNonNull(standings.get(entry.stream())).get(entry.version());
              String type = EventCatalogue.name(entry).orElseThrow();
              return new Told(
                  entry,
                  new Message(
                      type, entry.at(), data(entry, order, Objects.requireNonNull(standing))));
            })
        .toList();
  }

  static LockKey order(JournalEntry entry) {
    return LockKey.parse(entry.stream().substring(0, LockKey.TEXT_LENGTH));
  }

  private static SortedMap<Long, ?> standings(List<JournalEntry> history) {
    return switch (history.getFirst().room()) {
      case "case" -> Cases.standings(history);
      case "refund" -> Refunds.standings(history);
      default -> Orders.standings(history);
    };
  }

  private static Message.Data data(JournalEntry entry, Order order, Object standing) {
    return switch (standing) {
      case Case each -> ofCase(entry, order, each);
      case RefundView refund -> ofRefund(entry, order, refund);
      case OrderStatus status ->
          new Message.OrderData(
              order.id(),
              order.shopOrderId(),
              order.market(),
              order.merchant().id(),
              entry.version(),
              status.name());
      default -> throw new IllegalStateException("Nobody is told of " + entry.stream());
    };
  }

  private static Message.CaseData ofCase(JournalEntry entry, Order order, Case each) {
    CaseState state = each.state();
    Wait waiting = state.waiting();
    return new Message.CaseData(
        each.id().text(),
        order.id(),
        order.shopOrderId(),
        order.market(),
        order.merchant().id(),
        entry.version(),
        state.code(),
        state.turn().name(),
        waiting == null ? null : waiting.due(),
        each.application().type().name(),
        each.application().reason(),
        each.application().amount(),
        each.granted(),
        state instanceof CaseState.Closed closed ? closed.ending().name() : null);
  }

  private static Message.RefundData ofRefund(JournalEntry entry, Order order, RefundView refund) {
    return new Message.RefundData(
        refund.id().text(),
        CaseId.find(refund.origin()).map(CaseId::text).orElse(null),
        order.id(),
        order.shopOrderId(),
        order.market(),
        order.merchant().id(),
        entry.version(),
        refund.state().name(),
        refund.amount(),
        refund.code());
  }
}
