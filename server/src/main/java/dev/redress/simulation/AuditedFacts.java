package dev.redress.simulation;

import dev.redress.cases.AppealEvent;
import dev.redress.cases.CaseEvent;
import dev.redress.cases.Ruling;
import dev.redress.cases.SettlementEvent;
import dev.redress.kernel.JournalEntry;
import dev.redress.orders.OrderContent;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What follows an order's cases has to know of them: J1, J2, D6, M1. */
final class AuditedFacts {

  /** M4: from how many percent on a ruling of a person is the merchant's loss. */
  private static final int LOST_FROM = 50;

  /** B3: changes of mind, whose return the buyer pays for. */
  private static final Set<String> BUYER_PAYS = Set.of("NO_REASON", "NOT_WANTED");

  private static final Set<String> EARNED = Set.of("REFUNDED", "REPLACED", "AGREED");

  /** Lines that the platform has ruled on. */
  final Set<Integer> ruled = new HashSet<>();

  private final Map<String, Fact> facts = new HashMap<>();
  private long insured;

  /** One case. */
  static final class Fact {
    private final Map<Long, Boolean> lost = new HashMap<>();
    private String reason = "";
    private @Nullable String payer;
    private @Nullable String tracking;
    private boolean refused;
    private @Nullable Instant closedAt;
    private String ending = "";

    /** D6: by settlement or ruling, else by reason. */
    String payer() {
      return payer != null ? payer : BUYER_PAYS.contains(reason) ? "BUYER" : "MERCHANT";
    }

    /** The box that the buyer sent back; null: none. */
    @Nullable String box() {
      return refused ? null : tracking;
    }

    /** When a case ended in which goods went back for something; null: it did not. */
    @Nullable Instant earnedAt() {
      return EARNED.contains(ending) ? closedAt : null;
    }

    /** Whether this ruling of it was the merchant's loss. */
    boolean wasLost(long ruling) {
      return lost.getOrDefault(ruling, false);
    }
  }

  void begin(OrderContent content) {
    insured = content.freightInsurance() == null ? 0 : content.freightInsurance().minor();
  }

  /** D6: what is left of the insurance. */
  long insured() {
    return insured;
  }

  void insurerPaid(long amount) {
    insured -= amount;
  }

  @Nullable Fact find(@Nullable String id) {
    return id == null ? null : facts.get(id);
  }

  /** Looks at every event of the order's cases. */
  void hear(JournalEntry entry) {
    Fact fact = facts.computeIfAbsent(entry.stream(), id -> new Fact());
    switch (entry.type()) {
      case "Applied" -> fact.reason = entry.as(CaseEvent.Applied.class).application().reason();
      case "ApplicationModified" ->
          fact.reason = entry.as(CaseEvent.ApplicationModified.class).application().reason();
      case "ReturnShipped" -> {
        fact.tracking = entry.as(CaseEvent.ReturnShipped.class).tracking();
        fact.refused = false;
      }
      case "RefusedParcelReturns" -> fact.refused = true;
      case "RulingMade" -> {
        Ruling ruling = entry.as(CaseEvent.RulingMade.class).ruling();
        fact.payer = ruling.freightPayer().name();
        fact.lost.put(entry.version(), isLost(ruling));
        ruling.lines().forEach(line -> ruled.add(line.line()));
      }
      case "SettlementMade" ->
          fact.payer =
              entry.as(SettlementEvent.SettlementMade.class).settlement().freightPayer().name();
      case "AppealDecided" -> {
        Ruling instead = entry.as(AppealEvent.AppealDecided.class).instead();
        fact.payer = instead == null ? fact.payer : instead.freightPayer().name();
      }
      case "RefundReversed", "AppealFiled" -> fact.ending = "";
      case "CaseClosed" -> {
        fact.ending = entry.as(CaseEvent.CaseClosed.class).ending().name();
        fact.closedAt = entry.at();
      }
      default -> {
        // Nobody beside the case cares.
      }
    }
  }

  /** M4: on silence always; else when the buyer got something and the merchant is to blame. */
  static boolean isLost(Ruling ruling) {
    boolean forBuyer =
        ruling.lines().stream()
            .anyMatch(
                line ->
                    line.amount().minor() > 0
                        || line.outcome() == Ruling.Verdict.EXCHANGE
                        || line.outcome() == Ruling.Verdict.RESEND);
    return ruling.automatic() || (forBuyer && ruling.responsibility().merchant() >= LOST_FROM);
  }
}
