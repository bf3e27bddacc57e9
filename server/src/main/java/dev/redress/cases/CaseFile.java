package dev.redress.cases;

import dev.redress.evidence.EvidenceItem;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Stamped;
import dev.redress.ledger.OrderBook;
import dev.redress.orders.Order;
import dev.redress.policy.Terms;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything under one order's lock that deciding about its cases needs: the order as the shop told
 * it, what may still go back, the evidence that exists, and all its cases.
 *
 * @param order null: the shop told of no such order
 * @param live terms for what is opened now
 * @param pinned finds the terms of an older version
 * @param returnAddress the merchant's default one; may be empty
 * @param claimed what the order's buyer has claimed lately, here and elsewhere (B11)
 */
public record CaseFile(
    LockKey key,
    @Nullable Order order,
    OrderBook book,
    Map<String, EvidenceItem> evidence,
    String returnAddress,
    @Nullable Terms live,
    Function<String, Terms> pinned,
    SortedMap<Integer, Case> cases,
    Claimed claimed) {

  /** Of a buyer of whom nothing else is known. */
  CaseFile(
      LockKey key,
      @Nullable Order order,
      OrderBook book,
      Map<String, EvidenceItem> evidence,
      String returnAddress,
      @Nullable Terms live,
      Function<String, Terms> pinned,
      SortedMap<Integer, Case> cases) {
    this(key, order, book, evidence, returnAddress, live, pinned, cases, Claimed.none(key));
  }

  /** The case of this number, if there is one. */
  public Optional<Case> find(CaseId id) {
    return Optional.ofNullable(cases.get(id.number()));
  }

  Case get(CaseId id) {
    return find(id).orElseThrow();
  }

  CaseId next() {
    return new CaseId(key, cases.isEmpty() ? 1 : cases.lastKey() + 1);
  }

  CaseFile with(Case changed) {
    SortedMap<Integer, Case> all = new TreeMap<>(cases);
    all.put(changed.id().number(), changed);
    return new CaseFile(key, order, book, evidence, returnAddress, live, pinned, all, claimed);
  }

  CaseFile with(OrderBook other) {
    return new CaseFile(key, order, other, evidence, returnAddress, live, pinned, cases, claimed);
  }

  CaseFile with(Claimed now) {
    return new CaseFile(key, order, book, evidence, returnAddress, live, pinned, cases, now);
  }

  /**
   * B7: when a line of these was first applied for, in a case of this order that ended without a
   * result.
   */
  Instant firstAppliedAt(Application application) {
    return cases.values().stream()
        .filter(
            earlier ->
                earlier.state() instanceof CaseState.Closed closed
                    && closed.ending() == Ending.WITHDRAWN)
        .filter(earlier -> sharesLine(earlier.application(), application))
        .map(Case::firstAppliedAt)
        .min(Instant::compareTo)
        .orElse(application.at());
  }

  private static boolean sharesLine(Application one, Application other) {
    return one.claims().stream()
        .anyMatch(a -> other.claims().stream().anyMatch(b -> a.line() == b.line()));
  }

  /** The file after one more event of one of its cases. */
  CaseFile after(Stamped<CaseEvent> event) {
    return CaseFold.fold(this, event);
  }
}
