package dev.redress.cases;

import dev.redress.evidence.Evidence;
import dev.redress.evidence.EvidenceItem;
import dev.redress.evidence.Exhibits;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Change;
import dev.redress.kernel.CommandHandler;
import dev.redress.kernel.Decision;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Shelf;
import dev.redress.kernel.Shelved;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.ledger.Ledger;
import dev.redress.ledger.OrderBook;
import dev.redress.ledger.Posting;
import dev.redress.ledger.ShelvedBooks;
import dev.redress.orders.Order;
import dev.redress.orders.Orders;
import dev.redress.policy.Policies;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Joins the pure rules to the order's lock, the books and the case's rows. */
@Component
final class CaseHandler
    implements CommandHandler<CaseCommand, CaseFile, CaseEvent>, Shelved<CaseFile, CaseEvent> {

  static final String ROOM = "case";

  /** All cases of one order, on its shelf. */
  private record CasesOfOne(SortedMap<Integer, Case> byNumber) {}

  private final Orders orders;
  private final Ledger ledger;
  private final Evidence evidence;
  private final Policies policies;
  private final CaseStore store = new CaseStore();

  CaseHandler(Orders orders, Ledger ledger, Evidence evidence, Policies policies) {
    this.orders = orders;
    this.ledger = ledger;
    this.evidence = evidence;
    this.policies = policies;
  }

  @Override
  public String room() {
    return ROOM;
  }

  @Override
  public Class<CaseEvent> eventRoot() {
    return CaseEvent.class;
  }

  @Override
  public Map<LockKey, CaseFile> lock(Connection tx, List<LockKey> sorted) throws SQLException {
    Map<LockKey, Order> known = orders.lock(tx, sorted);
    return files(tx, sorted, new Rows(known, ledger.recall(tx, sorted), store.recall(tx, sorted)));
  }

  @Override
  public Map<LockKey, CaseFile> load(Connection tx, Collection<LockKey> keys) throws SQLException {
    Map<LockKey, Order> known = orders.load(tx, keys);
    return files(tx, keys, new Rows(known, ledger.load(tx, keys), CaseStore.load(tx, keys)));
  }

  /** What lies in the rooms' own tables. */
  private record Rows(
      Map<LockKey, Order> orders,
      Map<LockKey, OrderBook> books,
      Map<LockKey, SortedMap<Integer, Case>> cases) {}

  private Map<LockKey, CaseFile> files(Connection tx, Collection<LockKey> keys, Rows rows)
      throws SQLException {
    Map<LockKey, Map<String, EvidenceItem>> shown = evidence.load(tx, keys);
    Map<String, String> addresses = ReturnAddressStore.ofMerchants(tx, rows.orders().values());
    Map<LockKey, Claimed> claimed = ClaimedStore.load(tx, rows.orders().values());
    Map<LockKey, CaseFile> files = new HashMap<>();
    for (LockKey key : keys) {
      Order order = rows.orders().get(key);
      files.put(
          key,
          new CaseFile(
              key,
              order,
              book(key, order, rows.books().get(key)),
              shown.getOrDefault(key, Map.of()),
              order == null
                  ? ""
                  : addresses.getOrDefault(order.market() + "/" + order.merchant().id(), ""),
              order == null ? null : policies.live(order.market()),
              policies::version,
              rows.cases().getOrDefault(key, new TreeMap<>()),
              order == null
                  ? Claimed.none(key)
                  : Objects.requireNonNull(claimed.get(ClaimedStore.buyer(order)))));
    }
    return files;
  }

  private static OrderBook book(LockKey key, @Nullable Order order, @Nullable OrderBook known) {
    if (known != null) {
      return known;
    }
    return order == null
        ? OrderBook.empty(key, "", "", Currency.getInstance("XXX"))
        : OrderBook.empty(key, order.market(), order.merchant().id(), order.currency());
  }

  @Override
  public StreamHead head(CaseFile file, CaseCommand command) {
    return switch (command) {
      case CaseCommand.Apply _ -> StreamHead.begin(file.next().text());
      case CaseCommand.OnCase onCase ->
          file.find(onCase.id())
              .map(Case::head)
              .orElseGet(() -> StreamHead.begin(onCase.id().text()));
    };
  }

  @Override
  public Decision<CaseEvent> decide(CaseFile file, CaseCommand command, Actor actor, Instant now) {
    return CaseRules.decide(file, command, actor, now);
  }

  @Override
  public CaseFile evolve(CaseFile file, Stamped<CaseEvent> event) {
    return file.after(event);
  }

  @Override
  public String stateOf(CaseFile file, String stream) {
    return file.find(CaseId.parse(stream)).map(each -> each.state().code()).orElse("");
  }

  @Override
  public @Nullable Instant wakeAt(CaseFile file, String stream) {
    Case each = file.cases().get(CaseId.parse(stream).number());
    return each == null ? null : each.wakes();
  }

  @Override
  public void write(Connection tx, List<Change<CaseFile, CaseEvent>> changes) throws SQLException {
    List<OrderBook> before = new ArrayList<>();
    List<OrderBook> after = new ArrayList<>();
    List<Posting> postings = new ArrayList<>();
    for (Change<CaseFile, CaseEvent> change : changes) {
      if (!Objects.equals(change.before().book(), change.after().book())) {
        before.add(change.before().book());
        after.add(change.after().book());
      }
      postings.addAll(postings(change));
    }
    ClaimedStore.write(tx, changes);
    store.write(tx, changes);
    ledger.write(tx, before, after);
    ledger.post(tx, postings);
  }

  private static List<Posting> postings(Change<CaseFile, CaseEvent> change) {
    List<Posting> postings = new ArrayList<>();
    for (Stamped<CaseEvent> event : change.events()) {
      CaseEvent happened = event.event();
      if (happened instanceof CaseEvent.RefundGranted granted) {
        postings.add(Posting.of(change.key(), event, granted.grant().transfers()));
      } else if (happened instanceof AppealEvent.MoneyRestored restored) {
        postings.add(Posting.of(change.key(), event, restored.transfers()));
      } else if (happened instanceof OfferEvent.SmallPaymentGranted granted) {
        postings.add(Posting.of(change.key(), event, granted.grant().transfers()));
      } else if (happened instanceof LateEvent.CompensationGranted granted) {
        postings.add(Posting.of(change.key(), event, granted.grant().transfers()));
      }
    }
    return postings;
  }

  @Override
  public CaseFile gather(LockKey key, Shelf shelf) {
    Order order = shelf.get(Order.class);
    Exhibits shown = shelf.get(Exhibits.class);
    return new CaseFile(
        key,
        order,
        book(key, order, ShelvedBooks.get(shelf)),
        shown == null ? Map.of() : shown.byId(),
        "",
        order == null ? null : policies.live(order.market()),
        policies::version,
        shelved(shelf),
        order == null ? Claimed.none(key) : ClaimedStore.gather(order, shelf));
  }

  static SortedMap<Integer, Case> shelved(Shelf shelf) {
    CasesOfOne cases = shelf.get(CasesOfOne.class);
    return cases == null ? new TreeMap<>() : cases.byNumber();
  }

  @Override
  public void keep(Change<CaseFile, CaseEvent> change, Shelf shelf) {
    shelf.put(CasesOfOne.class, new CasesOfOne(change.after().cases()));
    ShelvedBooks.keep(shelf, change.after().book(), postings(change));
    ClaimedStore.keep(change, shelf);
  }

  @Override
  public void check(List<Change<CaseFile, CaseEvent>> changes, Function<LockKey, Shelf> shelves)
      throws SQLException {
    ClaimedStore.check(changes, shelves);
  }
}
