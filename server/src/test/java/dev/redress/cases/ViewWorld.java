package dev.redress.cases;

import dev.redress.evidence.EvidenceItem;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.kernel.Texts;
import dev.redress.ledger.Entitlement;
import dev.redress.ledger.MerchantFunds;
import dev.redress.ledger.OrderBook;
import dev.redress.orders.Direction;
import dev.redress.orders.Order;
import dev.redress.orders.OrderLine;
import dev.redress.orders.OrderStatus;
import dev.redress.orders.Parcel;
import dev.redress.orders.ParcelState;
import dev.redress.orders.Party;
import dev.redress.policy.CaseType;
import dev.redress.policy.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** One order with one case, moved by the real rules without a database, to be looked at. */
final class ViewWorld {

  static final Actor BUYER = new Actor(Role.BUYER, "a1", "Lin Xia", "CN", "b1");
  static final Actor MERCHANT = new Actor(Role.MERCHANT, "a2", "Harbour Goods", "CN", "m1");
  static final Actor JUDGE = new Actor(Role.ARBITRATOR, "a3", "Wu Min", "", "");
  static final Actor COLLEAGUE = new Actor(Role.ARBITRATOR, "a5", "Xu Lan", "", "");
  static final Actor THIRD = new Actor(Role.ARBITRATOR, "a6", "He Qing", "", "");
  static final Actor OPERATOR = new Actor(Role.OPERATOR, "a4", "Ops", "", "");
  static final Actor CLOCK = Actor.CLOCK;
  static final Texts TEXTS = texts();
  static final Terms TERMS = terms();

  private static final Currency CNY = Currency.getInstance("CNY");
  private static final LockKey ORDER = Order.id("CN", "P-1");

  final CaseId id = new CaseId(ORDER, 1);
  Instant now = Instant.parse("2026-03-02T01:00:00Z");
  CaseFile file;
  final List<Stamped<CaseEvent>> history = new ArrayList<>();

  private ViewWorld(OrderStatus status) {
    Instant placed = now.minus(Duration.ofDays(3));
    Order order = order(status, placed);
    OrderBook book =
        new OrderBook(
            ORDER,
            "CN",
            "m1",
            CNY,
            cny(10599),
            cny(0),
            0,
            0,
            List.of(Entitlement.fresh(0, 1, cny(600)), Entitlement.fresh(1, 3, cny(9999))),
            new MerchantFunds(cny(10000), cny(0)),
            true);
    file =
        new CaseFile(
            ORDER,
            order,
            book,
            Map.of("photo", photo("photo", Role.BUYER), "scan", photo("scan", Role.MERCHANT)),
            "1 Harbour Road",
            TERMS,
            version -> TERMS,
            new TreeMap<>());
  }

  static ViewWorld delivered() {
    return new ViewWorld(OrderStatus.DELIVERED);
  }

  /** A parcel to the buyer is on its way. */
  static ViewWorld travelling() {
    return new ViewWorld(OrderStatus.SHIPPED).parcel(ParcelState.IN_TRANSIT);
  }

  /** What a carrier says of the parcel to the buyer, and what the case makes of it. */
  ViewWorld parcel(ParcelState state) {
    Parcel told = new Parcel("SF", "P-1", Direction.OUTBOUND, state, now, List.of());
    OrderStatus status =
        state == ParcelState.DELIVERED ? OrderStatus.DELIVERED : OrderStatus.SHIPPED;
    Order order = OrderShape.with(file.order(), status, now, List.of(told));
    file =
        new CaseFile(
            ORDER,
            order,
            file.book(),
            file.evidence(),
            file.returnAddress(),
            file.live(),
            file.pinned(),
            file.cases());
    return file.cases().isEmpty() ? this : does(CLOCK, new CaseCommand.ParcelNews(id));
  }

  static ViewWorld unshipped() {
    return new ViewWorld(OrderStatus.UNSHIPPED);
  }

  static Money cny(long minor) {
    return new Money(CNY, minor);
  }

  /** Applies for so many units with a reason that takes a photo. */
  ViewWorld applied(CaseType type, int units) {
    return does(BUYER, new CaseCommand.Apply(ORDER, ask(type, "QUALITY", units)));
  }

  Ask ask(CaseType type, String reason, int units) {
    return new Ask(
        type,
        reason,
        true,
        List.of(new Ask.AskLine(1, units)),
        null,
        false,
        "The seam is open.",
        List.of("photo"));
  }

  ViewWorld does(Actor actor, CaseCommand command) {
    switch (CaseRules.decide(file, command, actor, now)) {
      case Decision.Accept<CaseEvent>(List<CaseEvent> events) ->
          events.forEach(event -> happens(actor, event));
      case Decision.Refuse<CaseEvent>(var refused) ->
          throw new AssertionError(command + " refused: " + refused);
    }
    return this;
  }

  /** Lets time pass until the case's deadline, with every reminder on the way. */
  ViewWorld untilDue() {
    Instant due = c().state().waiting().due();
    do {
      now = c().state().waiting().wake();
      does(CLOCK, new CaseCommand.Wake(id));
    } while (now.isBefore(due));
    return this;
  }

  Case c() {
    return file.get(id);
  }

  Looking by(Actor viewer, Locale language) {
    Words words = new Words(TEXTS, language, TERMS.zone());
    return new Looking(file, c(), List.copyOf(history), viewer, words, now, Beside.NOTHING);
  }

  CaseView view(Actor viewer, Locale language) {
    return CaseViews.build(by(viewer, language), Doors.of(file, id, viewer, now, probe -> probe));
  }

  CaseView view(Actor viewer) {
    return view(viewer, Locale.ENGLISH);
  }

  private void happens(Actor actor, CaseEvent event) {
    StreamHead head = new StreamHead(id.text(), history.size() + 1L, Hash.NONE);
    Stamped<CaseEvent> stamped = new Stamped<>(head, now, actor, event);
    history.add(stamped);
    file = file.after(stamped);
  }

  private static Order order(OrderStatus status, Instant placed) {
    Money none = cny(0);
    OrderLine line =
        new OrderLine(
            1, "s1", "Canvas bag", "home", 3, cny(11000), cny(1001), none, none, cny(9999));
    boolean sent = status == OrderStatus.DELIVERED;
    return new Order(
        ORDER,
        "P-1",
        "CN",
        CNY,
        new Party("b1", "Lin Xia"),
        new Party("m1", "Harbour Goods"),
        status,
        placed,
        placed.plus(Duration.ofDays(30)),
        sent ? placed.plus(Duration.ofDays(1)) : null,
        sent ? placed.plus(Duration.ofDays(2)) : null,
        List.of(line),
        cny(600),
        cny(10599),
        null,
        List.of(),
        3,
        Hash.NONE,
        null,
        List.of());
  }

  private static EvidenceItem photo(String id, Role by) {
    return new EvidenceItem(
        id, ORDER, "ab".repeat(32), "image/jpeg", 1000, 10, 10, "", by, "Lin Xia", Instant.EPOCH);
  }

  private static Texts texts() {
    try (var context = new AnnotationConfigApplicationContext(Texts.class)) {
      return context.getBean(Texts.class);
    }
  }

  private static Terms terms() {
    try (InputStream in = ViewWorld.class.getResourceAsStream("/policies/CN-1.json")) {
      Terms usual = Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Terms.class);
      return OtherTerms.fourEyes(usual, 6000);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
