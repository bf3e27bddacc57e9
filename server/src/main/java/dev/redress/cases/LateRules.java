package dev.redress.cases;

import dev.redress.kernel.Money;
import dev.redress.ledger.Grant;
import dev.redress.ledger.GrantLine;
import dev.redress.ledger.OrderBook;
import dev.redress.ledger.Purpose;
import dev.redress.orders.Order;
import dev.redress.policy.CaseType;
import dev.redress.policy.Stage;
import dev.redress.policy.Terms;
import dev.redress.policy.Terms.LateShipment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * O5, M5: past the promised ship time and unshipped, the first refund case of an order is agreed at
 * once and the merchant compensates the buyer. Like a ruling on silence this asks no warehouse: the
 * merchant has had its time.
 */
final class LateRules {

  private LateRules() {}

  /** What follows an application at once; nothing where the goods are not late. */
  static List<CaseEvent> agree(CaseFile file, Application application, Terms terms, Instant now) {
    Order order = Objects.requireNonNull(file.order());
    boolean refund =
        application.type() == CaseType.REFUND_ONLY && application.amount().isPositive();
    if (!refund || !isLate(order, now) || wasCompensated(file)) {
      return List.of();
    }
    List<GrantLine> lines =
        application.claims().stream()
            .filter(claim -> claim.amount().isPositive())
            .map(Claim::grant)
            .toList();
    Wait wait = Wait.silent(now, terms.clocks().refundArrives());
    List<CaseEvent> events = new ArrayList<>();
    events.add(new LateEvent.LateShipmentAgreed(Objects.requireNonNull(order.promisedShipAt())));
    Grant goods = file.book().grant(lines);
    events.add(new CaseEvent.RefundGranted(goods, wait));
    OrderBook after = file.book().apply(goods);
    Money due = compensation(after.captured(), terms.lateShipment());
    if (due.isPositive()) {
      events.add(new LateEvent.CompensationGranted(after.compensation(due), wait));
    }
    return events;
  }

  private static boolean isLate(Order order, Instant now) {
    return Stage.of(order) == Stage.UNSHIPPED
        && order.promisedShipAt() != null
        && now.isAfter(order.promisedShipAt());
  }

  /** Once per order: only the first case is agreed by itself. */
  private static boolean wasCompensated(CaseFile file) {
    return file.cases().values().stream()
        .flatMap(each -> each.refunds().stream())
        .anyMatch(each -> each.purpose() == Purpose.COMPENSATION);
  }

  /** M5: a part of what was paid, within bounds. */
  private static Money compensation(Money paid, LateShipment terms) {
    Money part = paid.upTo(terms.percent(), 100);
    Money most = paid.withMinor(terms.most());
    Money least = paid.withMinor(terms.least());
    return part.compareTo(least) < 0 ? least : part.min(most);
  }
}
