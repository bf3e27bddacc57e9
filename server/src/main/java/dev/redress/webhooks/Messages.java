package dev.redress.webhooks;

import dev.redress.cases.Case;
import dev.redress.cases.CaseId;
import dev.redress.cases.CaseState;
import dev.redress.cases.Cases;
import dev.redress.cases.Wait;
import dev.redress.governance.StandingNow;
import dev.redress.governance.Standings;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.orders.Order;
import dev.redress.orders.OrderStatus;
import dev.redress.orders.Orders;
import dev.redress.policy.Policies;
import dev.redress.refunds.RefundView;
import dev.redress.refunds.Refunds;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Makes messages of events. Each tells the state right after its event, however late it is made, so
 * that the same event always makes the same message.
 */
@Component
final class Messages {

  private static final String STANDING = "standing";

  private final Orders orders;
  private final Standings standings;
  private final Policies policies;

  Messages(Orders orders, Standings standings, Policies policies) {
    this.orders = orders;
    this.standings = standings;
    this.policies = policies;
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
    List<LockKey> ids =
        entries.stream().filter(Messages::isOfOrder).map(Messages::order).distinct().toList();
    Map<LockKey, Order> known = orders.load(tx, ids);
    Map<String, List<JournalEntry>> histories = StreamRows.read(tx, entries);
    Map<String, SortedMap<Long, ?>> states = new HashMap<>();
    Map<String, Set<Long>> wanted =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    JournalEntry::stream,
                    Collectors.mapping(JournalEntry::version, Collectors.toSet())));
    histories.forEach(
        (stream, history) ->
            states.put(stream, states(history, wanted.getOrDefault(stream, Set.of()))));
    return entries.stream()
        .map(
            entry -> {
              Object state =
                  Objects.requireNonNull(states.get(entry.stream())).get(entry.version());
              String type = EventCatalogue.name(entry).orElseThrow();
              Message.Data data = data(entry, known, Objects.requireNonNull(state));
              return new Told(entry, new Message(type, entry.at(), data));
            })
        .toList();
  }

  private static boolean isOfOrder(JournalEntry entry) {
    return !STANDING.equals(entry.room());
  }

  static LockKey order(JournalEntry entry) {
    return LockKey.parse(entry.stream().substring(0, LockKey.TEXT_LENGTH));
  }

  private SortedMap<Long, ?> states(List<JournalEntry> history, Set<Long> wanted) {
    return switch (history.getFirst().room()) {
      case "case" -> Cases.standings(history);
      case "refund" -> Refunds.standings(history);
      case STANDING -> standings.told(history, wanted);
      default -> Orders.standings(history);
    };
  }

  private Message.Data data(JournalEntry entry, Map<LockKey, Order> known, Object state) {
    return state instanceof StandingNow standing
        ? StandingMessages.data(entry, standing, policies)
        : ofOrder(entry, Objects.requireNonNull(known.get(order(entry))), state);
  }

  private static Message.Data ofOrder(JournalEntry entry, Order order, Object state) {
    return switch (state) {
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
