package dev.redress.simulation;

import dev.redress.cases.AppealEvent;
import dev.redress.cases.CaseEvent;
import dev.redress.cases.LateEvent;
import dev.redress.cases.Ruling;
import dev.redress.claims.MatterEvent;
import dev.redress.governance.StandingEvent;
import dev.redress.governance.StandingEvent.*;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about merchants beside their orders: what they have brought as security, and what
 * becomes of them when they lose.
 */
final class AuditedMerchants {

  private final Auditor auditor;
  private final WorkDays days;
  private final Map<LockKey, AuditedDeposits> deposits = new HashMap<>();
  private final Map<LockKey, AuditedStanding> standings = new HashMap<>();

  /** D6: which matter claims the freight of which box, by merchant and number. */
  private final Map<String, String> boxes = new HashMap<>();

  AuditedMerchants(Auditor auditor, WorkDays days) {
    this.auditor = auditor;
    this.days = days;
  }

  WorkDays days() {
    return days;
  }

  Totals totals() {
    return auditor.totals();
  }

  void complain(Check check, LockKey merchant, String what) {
    auditor.complain(check, merchant, what);
  }

  void deposit(LockKey key, JournalEntry entry) {
    deposits.computeIfAbsent(key, k -> new AuditedDeposits(k, auditor)).read(entry);
  }

  void standing(LockKey key, JournalEntry entry) {
    AuditedStanding standing = standings.get(key);
    if (standing == null) {
      complain(Check.STANDING_RIGHT, key, "nobody lost what " + entry.stream() + " is about");
    } else {
      standing.read(entry);
    }
  }

  /** Looks at what happens in orders' cases and matters: some of it is a merchant's loss (M2). */
  void hear(AuditedOrder order, JournalEntry entry) {
    if (entry.room().equals("claim")) {
      if (entry.is(MatterEvent.ComplaintDecided.class)) {
        MatterEvent.ComplaintDecided decided = entry.as(MatterEvent.ComplaintDecided.class);
        if (decided.upheld()) {
          of(order).lost("COMPLAINT_" + decided.category(), entry.stream(), entry);
        }
      } else {
        hearFreight(order, entry);
      }
    } else if (entry.is(LateEvent.LateShipmentAgreed.class)) {
      of(order).lost("LATE_SHIPMENT", entry.stream(), entry);
    } else if (entry.is(CaseEvent.RulingMade.class)) {
      Ruling ruling = entry.as(CaseEvent.RulingMade.class).ruling();
      if (AuditedFacts.isLost(ruling)) {
        String cause = ruling.automatic() ? "SILENCE_LOST" : "DISPUTE_LOST";
        of(order).lost(cause, entry.stream(), entry);
      }
    } else if (entry.is(AppealEvent.AppealDecided.class)) {
      decided(order, entry, entry.as(AppealEvent.AppealDecided.class));
    }
  }

  /** D6: one box one claim, whatever order it is claimed on. */
  private void hearFreight(AuditedOrder order, JournalEntry entry) {
    AuditedMatter matter = AuditedStreams.matter(order, entry.stream());
    String box = matter == null ? null : matter.freight().box();
    if (matter == null || box == null) {
      return;
    }
    String place = order.market + "/" + order.merchant + "/" + box.toUpperCase(Locale.ROOT);
    if (entry.is(MatterEvent.MatterRaised.class)) {
      String other = boxes.putIfAbsent(place, entry.stream());
      matter.complainUnless(other == null, Check.LEGAL_STATE, () -> other + " has claimed " + box);
    } else if (entry.is(MatterEvent.MatterWithdrawn.class) && matter.freight().isEmpty()) {
      boxes.remove(place, entry.stream());
    }
  }

  /** F12: what an appeal undoes is undone here too; what only the appeal loses is lost there. */
  private void decided(AuditedOrder order, JournalEntry entry, AppealEvent.AppealDecided decided) {
    AuditedFacts.Fact fact = order.facts.find(entry.stream());
    Ruling instead = decided.instead();
    if (instead == null || fact == null) {
      return;
    }
    boolean had = fact.wasLost(decided.ruling());
    boolean lost = AuditedFacts.isLost(instead);
    if (lost && !had) {
      of(order).lost("DISPUTE_LOST", entry.stream(), entry);
    } else if (had && !lost) {
      of(order).overturned(entry.stream(), decided.ruling(), entry.at());
    }
  }

  private AuditedStanding of(AuditedOrder order) {
    return standings.computeIfAbsent(
        LockKey.named("standing", order.market, order.merchant),
        key -> new AuditedStanding(key, order.market, order.merchant, this));
  }

  /** What became of merchants, for the report. */
  void count(StandingEvent event) {
    String what =
        switch (event) {
          case EntryMade e -> "EntryMade " + e.cause();
          case RestrictionBegan e -> "RestrictionBegan " + e.kind();
          case RestrictionEnded e -> "RestrictionEnded " + (e.early() ? "EARLY" : "IN_TIME");
          case ContestDecided e -> "ContestDecided " + e.verdict();
          case ScoreRecovered _,
              RestrictionMoved _,
              FineTaken _,
              FineReturned _,
              EntryContested _,
              ContestOverdue _,
              EntryUndone _ ->
              event.type();
        };
    totals().count("standings", what);
  }

  /** What somebody was told about; null: nothing of this key is a merchant's. */
  @Nullable Trail trail(LockKey key) {
    AuditedDeposits security = deposits.get(key);
    AuditedStanding standing = standings.get(key);
    return security != null ? security.trail() : standing == null ? null : standing.trail();
  }

  /**
   * What has changed, and what should have changed by now.
   *
   * @param all also where nothing has happened
   */
  void check(Books books, RowAudit rows, boolean all) {
    deposits.values().forEach(each -> each.check(books, rows, all));
    standings.values().forEach(each -> each.check(books, rows, auditor.now(), all));
  }

  long digest() {
    long digest = 0;
    for (AuditedDeposits each : deposits.values()) {
      digest += each.trail().hash().hashCode();
    }
    for (AuditedStanding each : standings.values()) {
      digest += each.trail().hash().hashCode();
    }
    return digest;
  }
}
