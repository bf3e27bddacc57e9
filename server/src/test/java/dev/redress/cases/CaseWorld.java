package dev.redress.cases;

import dev.redress.evidence.EvidenceItem;
import dev.redress.kernel.Actor;
import dev.redress.kernel.Decision;
import dev.redress.kernel.Decision.Accept;
import dev.redress.kernel.Decision.Refuse;
import dev.redress.kernel.Grants;
import dev.redress.kernel.Hash;
import dev.redress.kernel.Json;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Money;
import dev.redress.kernel.Permission;
import dev.redress.kernel.Role;
import dev.redress.kernel.Stamped;
import dev.redress.kernel.StreamHead;
import dev.redress.ledger.OrderBook;
import dev.redress.orders.Order;
import dev.redress.policy.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** One order, its book, its cases and the rules, in memory, with a clock that the test moves. */
final class CaseWorld {

  static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  static final Actor BUYER = new Actor(Role.BUYER, "acc-li", "李雷", "CN", "li");
  static final Actor STRANGER = new Actor(Role.BUYER, "acc-han", "韩梅梅", "CN", "han");
  static final Actor MERCHANT = new Actor(Role.MERCHANT, "acc-shop", "杯子铺", "CN", "shop");

  /** C8: may agree to refunds of at most one yuan. */
  static final Actor STAFF =
      new Actor(Role.MERCHANT, "acc-staff", "小店员", "CN", "shop")
          .within(new Grants(EnumSet.allOf(Permission.class), Money.of("CNY", 100), "店主"));

  static final Actor RIVAL = new Actor(Role.MERCHANT, "acc-rival", "另一家", "CN", "rival");
  static final Actor ARBITRATOR = new Actor(Role.ARBITRATOR, "acc-wu", "吴法官", "", "");
  static final Actor COLLEAGUE = new Actor(Role.ARBITRATOR, "acc-xu", "徐法官", "", "");
  static final Actor NEWCOMER = new Actor(Role.ARBITRATOR, "acc-he", "何法官", "", "");
  static final Actor OPERATOR = new Actor(Role.OPERATOR, "acc-op", "值班", "", "");
  static final Actor PROGRAM = new Actor(Role.INTEGRATION, "key-1", "shop's program", "CN", "");
  static final Actor CLOCK = Actor.CLOCK;

  /** A buyer's photos, then a merchant's. */
  static final List<String> BUYER_PHOTOS = List.of("b1", "b2");

  static final List<String> MERCHANT_PHOTOS = List.of("m1", "m2");

  private static final Map<String, Terms> TERMS = new ConcurrentHashMap<>();

  private final Terms terms;
  private CaseFile file;
  private Instant now = START;
  private final List<Stamped<CaseEvent>> log = new ArrayList<>();

  CaseWorld(Terms terms, OrderShape shape) {
    this.terms = terms;
    Order order = shape.order();
    Map<String, EvidenceItem> evidence = new HashMap<>();
    BUYER_PHOTOS.forEach(id -> evidence.put(id, photo(order.id(), id, Role.BUYER)));
    MERCHANT_PHOTOS.forEach(id -> evidence.put(id, photo(order.id(), id, Role.MERCHANT)));
    this.file =
        new CaseFile(
            order.id(),
            order,
            shape.book(),
            evidence,
            "上海市仓库路1号",
            terms,
            version -> terms,
            new TreeMap<>());
  }

  private CaseWorld(CaseWorld other) {
    this.terms = other.terms;
    this.file = other.file;
    this.now = other.now;
    this.log.addAll(other.log);
  }

  /** The same moment once more, to try something else from there. */
  CaseWorld copy() {
    return new CaseWorld(this);
  }

  static Terms terms(String version) {
    return TERMS.computeIfAbsent(version, CaseWorld::read);
  }

  private static Terms read(String version) {
    String path = "/policies/" + version + ".json";
    try (InputStream in = CaseWorld.class.getResourceAsStream(path)) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return Json.read(new String(bytes, StandardCharsets.UTF_8), Terms.class);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EvidenceItem photo(LockKey order, String id, Role by) {
    String sha = Hash.sum(id.getBytes(StandardCharsets.UTF_8)).hex();
    return new EvidenceItem(id, order, sha, "image/jpeg", 4096, 640, 480, "", by, by.name(), START);
  }

  Terms terms() {
    return terms;
  }

  Instant now() {
    return now;
  }

  CaseFile file() {
    return file;
  }

  OrderBook book() {
    return file.book();
  }

  /** Everything that has happened so far. */
  List<Stamped<CaseEvent>> log() {
    return List.copyOf(log);
  }

  boolean hasCase() {
    return !file.cases().isEmpty();
  }

  /** The newest case. */
  Case latest() {
    return file.cases().get(file.cases().lastKey());
  }

  CaseId id() {
    return hasCase() ? latest().id() : new CaseId(file.key(), 1);
  }

  CaseState state() {
    return latest().state();
  }

  void advance(Duration by) {
    now = now.plus(by);
  }

  void at(Instant moment) {
    now = moment;
  }

  /** Makes it the moment at which the newest case's wait is over. */
  void untilDue() {
    at(Objects.requireNonNull(state().waiting()).due());
  }

  /** Makes it the moment at which the newest case next wakes by itself. */
  void untilWake() {
    at(Objects.requireNonNull(state().waiting()).wake());
  }

  /** What the shop or a carrier told meanwhile. */
  void order(UnaryOperator<Order> change) {
    file =
        new CaseFile(
            file.key(),
            change.apply(Objects.requireNonNull(file.order())),
            file.book(),
            file.evidence(),
            file.returnAddress(),
            file.live(),
            file.pinned(),
            file.cases());
  }

  /** The merchant has never said where returns go. */
  void forgetReturnAddress() {
    file =
        new CaseFile(
            file.key(),
            file.order(),
            file.book(),
            file.evidence(),
            "",
            file.live(),
            file.pinned(),
            file.cases());
  }

  void book(UnaryOperator<OrderBook> change) {
    file = file.with(change.apply(file.book()));
  }

  Decision<CaseEvent> decide(CaseCommand command, Actor actor) {
    return CaseRules.decide(file, command, actor, now);
  }

  /** Decides and, when accepted, lets the events happen. */
  Decision<CaseEvent> send(CaseCommand command, Actor actor) {
    Decision<CaseEvent> decision = decide(command, actor);
    if (decision instanceof Accept<CaseEvent>(List<CaseEvent> events)) {
      happen(stream(command), actor, events);
    }
    return decision;
  }

  /** Sends what must be accepted. */
  List<CaseEvent> must(CaseCommand command, Actor actor) {
    return switch (send(command, actor)) {
      case Accept<CaseEvent>(List<CaseEvent> events) -> events;
      case Refuse<CaseEvent> refuse ->
          throw new AssertionError(command.name() + " was refused: " + refuse.refused());
    };
  }

  private CaseId stream(CaseCommand command) {
    return switch (command) {
      case CaseCommand.Apply _ -> file.next();
      case CaseCommand.OnCase onCase -> onCase.id();
    };
  }

  private void happen(CaseId id, Actor actor, List<CaseEvent> events) {
    StreamHead head = file.find(id).map(Case::head).orElse(StreamHead.begin(id.text()));
    for (CaseEvent event : events) {
      Hash hash = Hash.sum(head.hash().bytes(), event.type().getBytes(StandardCharsets.UTF_8));
      head = new StreamHead(head.stream(), head.version() + 1, hash);
      Stamped<CaseEvent> stamped = new Stamped<>(head, now, actor, event);
      file = file.after(stamped);
      log.add(stamped);
    }
  }
}
