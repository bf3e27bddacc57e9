package dev.redress.simulation;

import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  private final Map<LockKey, AuditedDeposits> deposits = new HashMap<>();
  private final Watch watch = new Watch();
  private final Set<AuditedOrder> touched = new LinkedHashSet<>();
  private final List<Receipt> acknowledged = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private final Map<String, Long> endings = new TreeMap<>();
  private Instant now = World.BEGIN;
  private long read;
  private long found;
  private long digest;
  private int days;

  /**
   * Prepares.
   *
   * @param errands whose an order is, to tell where a violation belongs
   */
  Auditor(Books books, ToIntFunction<LockKey> errands) {
    this.books = books;
    this.errands = errands;
    this.rows = new RowAudit(books);
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
    follow(time);
    acknowledged.forEach(this::checkAcknowledged);
    acknowledged.clear();
    if (++days % THOROUGH == 0) {
      touched.addAll(orders.values());
    }
    touched.forEach(rows::check);
    deposits.values().forEach(each -> each.check(books, rows));
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
      switch (entry.room()) {
        case "group" -> groups.computeIfAbsent(key, k -> new AuditedGroup(k, this)).read(entry);
        case "deposit" ->
            deposits.computeIfAbsent(key, k -> new AuditedDeposits(k, this)).read(entry);
        default -> {
          AuditedOrder order = order(key);
          read(order, entry);
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

  private AuditedOrder order(LockKey key) {
    return orders.computeIfAbsent(
        key, k -> new AuditedOrder(k, totals, (check, what) -> complain(check, k, what)));
  }

  private void read(AuditedOrder order, JournalEntry entry) {
    String rest = entry.stream().substring(KEY_LENGTH);
    if (rest.isEmpty()) {
      follow(order, order.trail, entry);
      order.read(entry);
    } else if (rest.startsWith("-R")) {
      AuditedRefund refund = order.refunds.get(Integer.parseInt(rest.substring(2)));
      if (refund == null) {
        complain(Check.PAID_ONCE, order.key, entry.stream() + " was never granted");
        return;
      }
      follow(order, refund.trail(), entry);
      refund.read(entry);
    } else {
      int number = Integer.parseInt(rest.substring(1));
      AuditedCase c = order.cases.computeIfAbsent(number, n -> new AuditedCase(order, n));
      follow(order, c.trail(), entry);
      c.read(entry);
    }
  }

  private void follow(AuditedOrder order, Trail trail, JournalEntry entry) {
    String wrong = trail.read(entry);
    if (wrong != null) {
      complain(Check.CHAIN_INTACT, order.key, entry.stream() + ": " + wrong);
    }
  }

  /** Somebody was told that this was done. */
  void acknowledged(Receipt receipt) {
    if (!receipt.events().isEmpty()) {
      acknowledged.add(receipt);
    }
  }

  private void checkAcknowledged(Receipt receipt) {
    String stream = receipt.id();
    LockKey key = LockKey.parse(stream.substring(0, KEY_LENGTH));
    AuditedDeposits security = deposits.get(key);
    AuditedOrder order = orders.get(key);
    Trail trail =
        security != null
            ? security.trail()
            : order == null ? null : trail(order, stream.substring(KEY_LENGTH));
    if (trail == null || !trail.has(receipt.events(), receipt.version())) {
      complain(
          Check.ACKNOWLEDGED_KEPT, key, stream + " was told " + receipt.events() + ", not found");
    }
  }

  private static @Nullable Trail trail(AuditedOrder order, String rest) {
    if (rest.isEmpty()) {
      return order.trail;
    }
    AuditedCase c = order.cases.get(Integer.parseInt(rest.substring(1)));
    return c == null ? null : c.trail();
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
    for (LockKey id : ids) {
      groups.remove(id);
      AuditedOrder order = orders.remove(id);
      if (order != null) {
        rows.checkOver(order);
        for (AuditedCase c : order.cases.values()) {
          endings.merge(c.ending().isEmpty() ? "OPEN" : c.ending(), 1L, Long::sum);
        }
        digest += rows.digest(order);
      }
    }
  }

  /** The world is at its end. */
  void finish(Instant time) {
    day(time);
    List<AuditedOrder> left = List.copyOf(orders.values());
    left.stream()
        .filter(order -> !rows.isOver(order))
        .forEach(order -> complain(Check.ALL_OVER, order.key, "is not over in the end"));
    close(left.stream().map(order -> order.key).toList());
    deposits.values().forEach(each -> digest += each.trail().hash().hashCode());
  }

  List<Violation> violations() {
    return violations;
  }

  long found() {
    return found;
  }

  Map<String, Long> endings() {
    return endings;
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
