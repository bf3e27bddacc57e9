package dev.redress.simulation;

import dev.redress.kernel.Actor;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Receipt;
import dev.redress.kernel.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes everything from the journal, by the rulebook alone, and holds rows, transfers,
 * deadlines, sums and the provider's own record against it. It never asks a rule.
 */
final class Auditor {

  private static final int KEY_LENGTH = LockKey.TEXT_LENGTH;
  private static final int KEPT = 200;

  /** So many days apart everything is looked at anew that has not ended, changed or not. */
  private static final int THOROUGH = 14;

  private final Books books;
  private final RowAudit rows;
  private final ToIntFunction<LockKey> errands;
  private final Totals totals = new Totals();
  private final Map<LockKey, AuditedOrder> orders = new HashMap<>();
  private final Map<LockKey, AuditedGroup> groups = new HashMap<>();
  private final Map<LockKey, AuditedBuyer> buyers = new HashMap<>();
  private final AuditedMerchants merchants;
  private final AuditedDesks desks = new AuditedDesks(this);
  private final Watch watch = new Watch();
  private final Set<AuditedOrder> touched = new LinkedHashSet<>();
  private final List<Told> acknowledged = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private Instant now = World.BEGIN;
  private long read;
  private long found;
  private long digest;
  private int days;

  /** What somebody was told that they had done. */
  private record Told(Receipt receipt, Actor by) {}

  /**
   * Prepares.
   *
   * @param errands whose an order is, to tell where a violation belongs
   */
  Auditor(Books books, ToIntFunction<LockKey> errands) {
    this.books = books;
    this.errands = errands;
    this.rows = new RowAudit(books);
    this.merchants = new AuditedMerchants(this, books.days());
  }

  void complain(Check check, LockKey order, String what) {
    found++;
    if (violations.size() < KEPT) {
      violations.add(new Violation(check, order, errands.applyAsInt(order), now, what));
    }
  }

  /**
   * Everything that has happened up to this true time. A day looks at what has changed since the
   * last one and at what should have changed by now; now and then, and when something ends, at all.
   */
  void day(Instant time) {
    look(time, ++days % THOROUGH == 0);
  }

  private void look(Instant time, boolean all) {
    follow(time);
    acknowledged.forEach(this::checkAcknowledged);
    acknowledged.clear();
    if (all) {
      touched.addAll(orders.values());
    }
    touched.forEach(rows::check);
    merchants.check(books, rows, all);
    desks.check(books, all);
    Set<AuditedOrder> waiting = watch.over(time);
    waiting.addAll(touched);
    waiting.addAll(paid());
    waiting.forEach(order -> rows.checkWaits(order, time));
    touched.forEach(watch::add);
    touched.clear();
    checkFunds();
  }

  /** Reads what is new in the journal. */
  void follow(Instant time) {
    now = time;
    List<JournalEntry> news = books.events(read);
    read += news.size();
    for (JournalEntry entry : news) {
      LockKey key = LockKey.parse(entry.stream().substring(0, LockKey.TEXT_LENGTH));
      desks.checkActing(key, entry);
      switch (entry.room()) {
        case "group" -> groups.computeIfAbsent(key, k -> new AuditedGroup(k, this)).read(entry);
        case "deposit" -> merchants.deposit(key, entry);
        case "standing" -> merchants.standing(key, entry);
        case "desk" -> desks.read(key, entry);
        default -> {
          AuditedOrder order = order(key);
          AuditedStreams.read(order, entry);
          merchants.hear(order, entry);
          if (AuditedBuyer.isAbout(entry)) {
            buyer(order).hear(order, entry);
          }
          touched.add(order);
        }
      }
    }
  }

  /** Orders of which the provider has written something down. */
  private List<AuditedOrder> paid() {
    List<AuditedOrder> paid = new ArrayList<>();
    for (LockKey key : books.newlyPaid()) {
      AuditedOrder order = orders.get(key);
      if (order == null) {
        complain(Check.PAID_ONCE, key, "the provider was asked to pay when all was over");
      } else {
        paid.add(order);
      }
    }
    return paid;
  }

  private void checkFunds() {
    books
        .funds()
        .filter(funds -> !withoutNothing(funds).equals(withoutNothing(totals.merchants())))
        .ifPresent(
            funds ->
                complain(
                    Check.READERS_AGREE,
                    LockKey.named("funds", "", ""),
                    "merchants' funds are not the sum of their transfers"));
  }

  private static Map<String, Long> withoutNothing(Map<String, Long> accounts) {
    Map<String, Long> some = new HashMap<>(accounts);
    some.values().removeIf(amount -> amount == 0);
    return some;
  }

  /** An order that is not over; null: there is none. */
  @Nullable AuditedOrder find(LockKey key) {
    return orders.get(key);
  }

  private AuditedOrder order(LockKey key) {
    return orders.computeIfAbsent(
        key,
        k ->
            new AuditedOrder(
                k, totals, merchants.days(), (check, what) -> complain(check, k, what)));
  }

  private AuditedBuyer buyer(AuditedOrder order) {
    AuditedBuyer known = order.claimant;
    if (known == null) {
      LockKey key = LockKey.named("buyer", order.market, order.buyer);
      known = buyers.computeIfAbsent(key, k -> new AuditedBuyer(totals));
      order.claimant = known;
    }
    return known;
  }

  /** Somebody was told that they had done this. */
  void acknowledged(Receipt receipt, Actor by) {
    if (!receipt.events().isEmpty()) {
      acknowledged.add(new Told(receipt, by));
    }
  }

  private void checkAcknowledged(Told told) {
    Receipt receipt = told.receipt();
    String stream = receipt.id();
    LockKey key = LockKey.parse(stream.substring(0, KEY_LENGTH));
    AuditedOrder order = orders.get(key);
    Trail trail = order == null ? beside(key) : AuditedStreams.trail(order, stream);
    if (trail == null || !trail.has(receipt.events(), receipt.version())) {
      complain(
          Check.ACKNOWLEDGED_KEPT, key, stream + " was told " + receipt.events() + ", not found");
    } else if (order != null && told.by().role() == Role.SERVICE_AGENT) {
      boolean named = told.by().name().equals(trail.agentOf(receipt.version()));
      if (!named) {
        complain(Check.NAMED_AGENT, key, stream + " does not say that it was " + told.by());
      }
    }
  }

  /** What is about no order. */
  private @Nullable Trail beside(LockKey key) {
    Trail ofMerchant = merchants.trail(key);
    return ofMerchant == null ? desks.trail(key) : ofMerchant;
  }

  /** The same request was sent again under the same key. */
  void repeated(String key, Receipt first, String again) {
    if (!first.toString().equals(again)) {
      complain(
          Check.REPEAT_HARMLESS,
          LockKey.parse(first.id().substring(0, KEY_LENGTH)),
          key + " was answered " + first + " and then " + again);
    }
  }

  /** A command broke, and no server died. */
  void bug(LockKey order, Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    complain(Check.NO_BUG, order, cause + " at " + cause.getStackTrace()[0]);
  }

  /** A deadline was fired and is still due. */
  void stuck(Backing.Due due) {
    LockKey key = LockKey.parse(due.stream().substring(0, KEY_LENGTH));
    complain(Check.DEADLINE_FIRED, key, due.stream() + " is still due after it was fired");
  }

  /** Whether nothing can happen to these any more. */
  boolean over(List<LockKey> ids) {
    return ids.stream().map(orders::get).allMatch(order -> order == null || rows.isOver(order))
        && ids.stream().allMatch(id -> books.due(id.text()).isEmpty());
  }

  /** The last look at these, which are then forgotten. */
  void close(List<LockKey> ids) {
    digest += desks.close(books, ids);
    for (LockKey id : ids) {
      groups.remove(id);
      buyers.remove(id);
      AuditedOrder order = orders.remove(id);
      if (order != null) {
        rows.checkOver(order);
        totals.ended(order);
        digest += rows.digest(order);
      }
    }
  }

  /** The world is at its end. */
  void finish(Instant time) {
    look(time, true);
    List<AuditedOrder> left = List.copyOf(orders.values());
    left.stream()
        .filter(order -> !rows.isOver(order))
        .forEach(order -> complain(Check.ALL_OVER, order.key, "is not over in the end"));
    close(left.stream().map(order -> order.key).toList());
    digest += merchants.digest() + desks.finish(books);
  }

  List<Violation> violations() {
    return violations;
  }

  Instant now() {
    return now;
  }

  long found() {
    return found;
  }

  Totals totals() {
    return totals;
  }

  /** A number that two runs share exactly when their books and logs are the same. */
  long digest() {
    return digest;
  }

  int open() {
    return orders.size();
  }
}
