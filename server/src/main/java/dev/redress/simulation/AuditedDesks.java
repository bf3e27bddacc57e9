package dev.redress.simulation;

import dev.redress.desk.DeskEvent;
import dev.redress.desk.DeskEvent.*;
import dev.redress.kernel.Actor;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All conversations with the service desk, and what its agents do in the buyers' names (S3). */
final class AuditedDesks {

  private final Auditor auditor;
  private final Map<LockKey, AuditedDesk> desks = new HashMap<>();
  private final Set<AuditedDesk> touched = new LinkedHashSet<>();

  /** Who has ever shown to be of the desk. */
  private final Set<String> agents = new HashSet<>();

  AuditedDesks(Auditor auditor) {
    this.auditor = auditor;
  }

  void complain(Check check, LockKey desk, String what) {
    auditor.complain(check, desk, what);
  }

  void read(LockKey key, JournalEntry entry) {
    AuditedDesk desk = desks.computeIfAbsent(key, k -> new AuditedDesk(this, k));
    desk.read(entry);
    touched.add(desk);
    if (entry.is(DeskClaimed.class)) {
      agents.add(entry.actor().id());
    }
  }

  /** Whoever acts for a buyer serves that buyer at this very moment, and is named. */
  void checkActing(LockKey key, JournalEntry entry) {
    Actor actor = entry.actor();
    if (actor.role() == Role.BUYER && (actor.agent() != null || agents.contains(actor.id()))) {
      AuditedDesk desk = desks.get(LockKey.named("desk", actor.market(), actor.party()));
      boolean right = actor.agent() != null && desk != null && desk.isServedBy(actor.id());
      if (!right) {
        complain(Check.NAMED_AGENT, key, entry.stream() + " " + entry.type() + " by " + actor);
      }
      auditor.totals().count("desk", "FOR_BUYER " + entry.type());
    } else if (actor.agent() != null) {
      complain(Check.NAMED_AGENT, key, entry.type() + " by " + actor);
    }
  }

  /** Whether this order is this buyer's. */
  boolean isOf(LockKey order, String market, String buyer) {
    AuditedOrder known = auditor.find(order);
    return known != null && known.market.equals(market) && known.buyer.equals(buyer);
  }

  boolean isCaseOf(LockKey order, String id) {
    AuditedOrder known = auditor.find(order);
    return known != null
        && known.cases.values().stream().anyMatch(each -> each.stream().equals(id));
  }

  /** What happens at the desk, for the report. */
  void count(DeskEvent event) {
    String what =
        switch (event) {
          case OrderPicked e -> "OrderPicked " + e.entry();
          case AssistantAnswered e -> "AssistantAnswered " + e.answer().intent();
          case DeskOverdue e -> "DeskOverdue" + (e.again() == null ? "" : " AGAIN");
          case DeskResolved e -> "DeskResolved " + (e.bySilence() ? "BY_SILENCE" : "BY_AGENT");
          case DeskTransferred e -> "DeskTransferred " + (e.to() == null ? "TO_QUEUE" : "TO_AGENT");
          case DeskOpened _,
              BuyerAsked _,
              HandedOver _,
              DeskClaimed _,
              AgentReplied _,
              NoteAdded _ ->
              event.type();
        };
    auditor.totals().count("desk", what);
  }

  /** What somebody was told about; null: nothing of this key is a conversation's. */
  @Nullable Trail trail(LockKey key) {
    AuditedDesk desk = desks.get(key);
    return desk == null ? null : desk.trail();
  }

  /**
   * What has changed, and what should have changed by now.
   *
   * @param all also where nothing has happened
   */
  void check(Books books, boolean all) {
    desks.values().forEach(each -> each.check(auditor.now()));
    (all ? desks.values() : touched).forEach(each -> each.checkRow(books));
    touched.clear();
  }

  /** The last look at these, which are then forgotten; what their logs come to. */
  long close(Books books, List<LockKey> ids) {
    long digest = 0;
    for (LockKey id : ids) {
      AuditedDesk desk = desks.remove(id);
      if (desk != null) {
        touched.remove(desk);
        desk.check(auditor.now());
        desk.checkRow(books);
        desk.complainUnless(desk.isOver(), Check.ALL_OVER, "is not over in the end");
        digest += Chance.label(id.text() + desk.trail().hash());
      }
    }
    return digest;
  }

  /** All that are left. */
  long finish(Books books) {
    return close(books, List.copyOf(desks.keySet()));
  }
}
