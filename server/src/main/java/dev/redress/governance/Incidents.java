package dev.redress.governance;

import dev.redress.cases.AppealEvent.AppealDecided;
import dev.redress.cases.CaseEvent.RulingMade;
import dev.redress.cases.CaseId;
import dev.redress.cases.Cases;
import dev.redress.cases.LateEvent.LateShipmentAgreed;
import dev.redress.cases.Ruling;
import dev.redress.claims.MatterEvent.ComplaintDecided;
import dev.redress.governance.StandingCommand.Enter;
import dev.redress.kernel.Interest;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.JournalReader;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Outcome;
import dev.redress.orders.Order;
import dev.redress.orders.Orders;
import dev.redress.policy.Policies;
import dev.redress.policy.Terms;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/**
 * Enters what merchants lose: rulings for the buyer (by a person or on silence), goods that did not
 * leave in time, complaints that were upheld.
 */
@Component
final class Incidents implements JournalReader {

  private final Standings standings;
  private final Orders orders;
  private final Cases cases;
  private final Policies policies;

  Incidents(Standings standings, Orders orders, Cases cases, Policies policies) {
    this.standings = standings;
    this.orders = orders;
    this.cases = cases;
    this.policies = policies;
  }

  @Override
  public String name() {
    return "governance.incidents";
  }

  @Override
  public Interest interest() {
    return Interest.of("case", RulingMade.class, LateShipmentAgreed.class, AppealDecided.class)
        .and(Interest.of("claim", ComplaintDecided.class));
  }

  @Override
  public void read(Connection tx, List<JournalEntry> entries) {
    // Sent in their order, so that an entry is there before what undoes it.
    List<CompletableFuture<Outcome>> told = new ArrayList<>();
    for (JournalEntry entry : entries) {
      if ("case".equals(entry.room())) {
        ofCase(entry).ifPresent(enter -> told.add(standings.enter(enter)));
        if (entry.is(AppealDecided.class)) {
          ofAppeal(entry, entry.as(AppealDecided.class)).ifPresent(told::add);
        }
      } else if ("claim".equals(entry.room()) && entry.is(ComplaintDecided.class)) {
        ofComplaint(entry).ifPresent(enter -> told.add(standings.enter(enter)));
      }
    }
    told.forEach(each -> each.join().orThrow());
  }

  private Optional<Enter> ofCase(JournalEntry entry) {
    if (entry.is(LateShipmentAgreed.class)) {
      About about = about(entry);
      return Optional.of(about.enter(Source.Kind.LATE_SHIPMENT, "LATE_SHIPMENT", List.of()));
    }
    if (!entry.is(RulingMade.class)) {
      return Optional.empty();
    }
    Ruling ruling = entry.as(RulingMade.class).ruling();
    About about = about(entry);
    if (!about.isLost(ruling)) {
      return Optional.empty();
    }
    String cause = ruling.automatic() ? "SILENCE_LOST" : "DISPUTE_LOST";
    return Optional.of(about.enter(Source.Kind.RULING, cause, about.lessons(history(entry))));
  }

  /** F12: what an overturned ruling cost costs nothing more; what an appeal lost is entered. */
  private Optional<CompletableFuture<Outcome>> ofAppeal(JournalEntry entry, AppealDecided decided) {
    Ruling instead = decided.instead();
    if (instead == null) {
      return Optional.empty();
    }
    About about = about(entry);
    List<JournalEntry> history = history(entry);
    boolean lost = about.isLost(instead);
    boolean hadLost =
        history.stream()
            .filter(each -> each.version() == decided.ruling())
            .map(each -> each.as(RulingMade.class).ruling())
            .anyMatch(about::isLost);
    if (lost == hadLost) {
      return Optional.empty();
    }
    Source overturned = new Source(Source.Kind.RULING, entry.stream(), decided.ruling());
    return Optional.of(
        lost
            ? standings.enter(
                about.enter(Source.Kind.RULING, "DISPUTE_LOST", about.lessons(history)))
            : standings.undo(about.merchant(), overturned, "RULING_OVERTURNED"));
  }

  /** M6; a category that the penalty table does not know costs nothing. */
  private Optional<Enter> ofComplaint(JournalEntry entry) {
    ComplaintDecided decided = entry.as(ComplaintDecided.class);
    if (!decided.upheld()) {
      return Optional.empty();
    }
    String cause = "COMPLAINT_" + decided.category();
    About about = about(entry);
    return about.terms().governance().cause(cause).isPresent()
        ? Optional.of(about.enter(Source.Kind.COMPLAINT, cause, List.of()))
        : Optional.empty();
  }

  private List<JournalEntry> history(JournalEntry entry) {
    return cases.history(CaseId.parse(entry.stream()));
  }

  private About about(JournalEntry entry) {
    LockKey id = LockKey.parse(entry.stream().substring(0, LockKey.TEXT_LENGTH));
    Order order = orders.known(id);
    return new About(entry, order, policies.live(order.market()));
  }

  /** An event with the order it is about and the market's terms of today. */
  private record About(JournalEntry entry, Order order, Terms terms) {

    Merchant merchant() {
      return new Merchant(order.market(), order.merchant().id());
    }

    boolean isLost(Ruling ruling) {
      return Guidance.isLost(ruling, terms.governance());
    }

    List<String> lessons(List<JournalEntry> history) {
      return Guidance.lessons(history, entry.version(), terms.governance());
    }

    Enter enter(Source.Kind kind, String cause, List<String> lessons) {
      return new Enter(
          merchant(),
          order.merchant().name(),
          cause,
          new Source(kind, entry.stream(), entry.version()),
          terms.version(),
          Guidance.with(terms.governance(), cause, lessons));
    }
  }
}
