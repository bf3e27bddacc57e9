package dev.redress.claims;

import dev.redress.cases.Case;
import dev.redress.cases.Cases;
import dev.redress.claims.MatterFile.Around;
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
import dev.redress.ledger.Transfer;
import dev.redress.orders.Order;
import dev.redress.orders.Orders;
import dev.redress.policy.Policies;
import dev.redress.refunds.PaidRefund;
import dev.redress.refunds.Refunds;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Joins the pure rules to the order's lock, the books and the matters' rows. */
@Component
final class MatterHandler
    implements CommandHandler<MatterCommand, MatterFile, MatterEvent>,
        Shelved<MatterFile, MatterEvent> {

  static final String ROOM = "claim";

  private final Orders orders;
  private final Ledger ledger;
  private final Evidence evidence;
  private final Policies policies;
  private final Cases cases;
  private final Refunds refunds;

  MatterHandler(
      Orders orders,
      Ledger ledger,
      Evidence evidence,
      Policies policies,
      Cases cases,
      Refunds refunds) {
    this.orders = orders;
    this.ledger = ledger;
    this.evidence = evidence;
    this.policies = policies;
    this.cases = cases;
    this.refunds = refunds;
  }

  @Override
  public String room() {
    return ROOM;
  }

  @Override
  public Class<MatterEvent> eventRoot() {
    return MatterEvent.class;
  }

  @Override
  public Map<LockKey, MatterFile> lock(Connection tx, List<LockKey> sorted) throws SQLException {
    return files(tx, sorted, orders.lock(tx, sorted));
  }

  @Override
  public Map<LockKey, MatterFile> load(Connection tx, Collection<LockKey> keys)
      throws SQLException {
    return files(tx, keys, orders.load(tx, keys));
  }

  private Map<LockKey, MatterFile> files(
      Connection tx, Collection<LockKey> keys, Map<LockKey, Order> known) throws SQLException {
    Map<LockKey, OrderBook> books = ledger.load(tx, keys);
    Map<LockKey, Map<String, EvidenceItem>> shown = evidence.load(tx, keys);
    Map<LockKey, SortedMap<Integer, Case>> all = cases.load(tx, keys);
    Map<LockKey, List<PaidRefund>> paid = refunds.paid(tx, keys);
    Map<LockKey, SortedMap<Integer, Matter>> matters = MatterStore.load(tx, keys);
    Map<LockKey, MatterId> parcels = FreightParcelStore.load(tx, known, all);
    Map<LockKey, MatterFile> files = new HashMap<>();
    for (LockKey key : keys) {
      Order order = known.get(key);
      Around around =
          order == null
              ? null
              : new Around(
                  order,
                  books.get(key),
                  shown.getOrDefault(key, Map.of()),
                  all.getOrDefault(key, new TreeMap<>()),
                  paid.getOrDefault(key, List.of()),
                  parcels,
                  policies);
      files.put(key, new MatterFile(key, around, matters.getOrDefault(key, new TreeMap<>())));
    }
    return files;
  }

  @Override
  public StreamHead head(MatterFile file, MatterCommand command) {
    return switch (command) {
      case MatterCommand.Raise _ -> StreamHead.begin(file.next().text());
      case MatterCommand.OnMatter on ->
          file.find(on.id()).map(Matter::head).orElseGet(() -> StreamHead.begin(on.id().text()));
    };
  }

  @Override
  public Decision<MatterEvent> decide(
      MatterFile file, MatterCommand command, Actor actor, Instant now) {
    return MatterRules.decide(file, command, actor, now);
  }

  @Override
  public MatterFile evolve(MatterFile file, Stamped<MatterEvent> event) {
    return file.after(event);
  }

  @Override
  public String stateOf(MatterFile file, String stream) {
    return file.find(MatterId.parse(stream)).map(each -> each.state().name()).orElse("");
  }

  @Override
  public @Nullable Instant wakeAt(MatterFile file, String stream) {
    return file.find(MatterId.parse(stream)).map(Matter::wakeAt).orElse(null);
  }

  @Override
  public void write(Connection tx, List<Change<MatterFile, MatterEvent>> changes)
      throws SQLException {
    FreightParcelStore.write(tx, changes);
    MatterStore.write(tx, changes);
    List<Posting> postings = new ArrayList<>();
    List<OrderBook> before = new ArrayList<>();
    List<OrderBook> after = new ArrayList<>();
    for (Change<MatterFile, MatterEvent> change : changes) {
      postings.addAll(postings(change));
      OrderBook was = book(change.before());
      OrderBook is = book(change.after());
      if (was != null && is != null && !was.equals(is)) {
        before.add(was);
        after.add(is);
      }
    }
    ledger.write(tx, before, after);
    ledger.post(tx, postings);
  }

  private static List<Posting> postings(Change<MatterFile, MatterEvent> change) {
    List<Posting> postings = new ArrayList<>();
    for (Stamped<MatterEvent> event : change.events()) {
      List<Transfer> moved = MatterDesk.transfers(event.event()).toList();
      if (!moved.isEmpty()) {
        postings.add(Posting.of(change.key(), event, moved));
      }
    }
    return postings;
  }

  /** All matters of one order, on its shelf. */
  private record MattersOfOne(SortedMap<Integer, Matter> byNumber) {}

  /** D6: whose freight is claimed by which matter, on whatever order; all orders share it. */
  private record Parcels(Map<LockKey, MatterId> held) {}

  private static Parcels parcels(Shelf shelf) {
    Shelf common = shelf.common();
    Parcels known = common.get(Parcels.class);
    if (known == null) {
      known = new Parcels(new HashMap<>());
      common.put(Parcels.class, known);
    }
    return known;
  }

  /** Which claims hold the parcels that came back to this order; of all others nothing. */
  private static Map<LockKey, MatterId> held(
      Order order, SortedMap<Integer, Case> cases, Parcels all) {
    Map<LockKey, MatterId> held = new HashMap<>();
    FreightParcel.all(order, cases.values())
        .forEach(
            parcel -> {
              MatterId by = all.held().get(parcel);
              if (by != null) {
                held.put(parcel, by);
              }
            });
    return held;
  }

  @Override
  public MatterFile gather(LockKey key, Shelf shelf) {
    Order order = shelf.get(Order.class);
    Exhibits shown = shelf.get(Exhibits.class);
    MattersOfOne matters = shelf.get(MattersOfOne.class);
    SortedMap<Integer, Case> cases = Cases.shelved(shelf);
    Around around =
        order == null
            ? null
            : new Around(
                order,
                ShelvedBooks.get(shelf),
                shown == null ? Map.of() : shown.byId(),
                cases,
                Refunds.paid(shelf),
                held(order, cases, parcels(shelf)),
                policies);
    return new MatterFile(key, around, matters == null ? new TreeMap<>() : matters.byNumber());
  }

  @Override
  public void keep(Change<MatterFile, MatterEvent> change, Shelf shelf) {
    shelf.put(MattersOfOne.class, new MattersOfOne(change.after().matters()));
    FreightParcelStore.keep(parcels(shelf).held(), change);
    OrderBook book = book(change.after());
    if (book == null) {
      ShelvedBooks.post(shelf, postings(change));
    } else {
      ShelvedBooks.keep(shelf, book, postings(change));
    }
  }

  private static @Nullable OrderBook book(MatterFile file) {
    return file.around() == null ? null : file.around().book();
  }
}
