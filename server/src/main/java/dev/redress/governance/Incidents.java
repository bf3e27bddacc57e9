package dev.redress.governance;

import dev.redress.cases.CaseEvent.RulingMade;
import dev.redress.cases.CaseId;
import dev.redress.cases.Cases;
import dev.redress.cases.LateEvent.LateShipmentAgreed;
import dev.redress.cases.Ruling;
import dev.redress.governance.StandingCommand.Enter;
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
  public void read(Connection tx, List<JournalEntry> entries) {
    // Sent in their order, so that an entry is there before what undoes it.
    List<CompletableFuture<Outcome>> told = new ArrayList<>();
    for (JournalEntry entry : entries) {
      if ("case".equals(entry.room())) {
        ofCase(entry).ifPresent(enter -> told.add(standings.enter(enter)));
      }
    }
    told.forEach(each -> each.join().orThrow());
  }

  private Optional<Enter> ofCase(JournalEntry entry) {
    if (entry.is(LateShipmentAgreed.class)) {
      return Optional.of(enter(entry, Source.Kind.LATE_SHIPMENT, "LATE_SHIPMENT", List.of()));
    }
    if (!entry.is(RulingMade.class)) {
      return Optional.empty();
    }
    Ruling ruling = entry.as(RulingMade.class).ruling();
    CaseId id = CaseId.parse(entry.stream());
    Terms terms = terms(id.order());
    if (!Guidance.isLost(ruling, terms.governance())) {
      return Optional.empty();
    }
    String cause = ruling.automatic() ? "SILENCE_LOST" : "DISPUTE_LOST";
    return Optional.of(
        enter(
            entry,
            Source.Kind.RULING,
            cause,
            Guidance.lessons(cases.history(id), entry.version(), terms.governance())));
  }

  private Enter enter(JournalEntry entry, Source.Kind kind, String cause, List<String> lessons) {
    LockKey order = LockKey.parse(entry.stream().substring(0, LockKey.TEXT_LENGTH));
    Order known = orders.get(order);
    Terms terms = policies.live(known.market());
    return new Enter(
        new Merchant(known.market(), known.merchant().id()),
        cause,
        new Source(kind, entry.stream(), entry.version()),
        terms.version(),
        Guidance.with(terms.governance(), cause, lessons));
  }

  private Terms terms(LockKey order) {
    return policies.live(orders.get(order).market());
  }
}
