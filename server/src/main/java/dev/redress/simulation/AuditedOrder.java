package dev.redress.simulation;

import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.ledger.CaptureLine;
import dev.redress.ledger.Grant;
import dev.redress.ledger.GrantLine;
import dev.redress.ledger.Transfer;
import dev.redress.orders.OrderContent;
import dev.redress.orders.OrderEvent;
import dev.redress.orders.OrderLine;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** An order as the auditor understands it from the journal alone. */
final class AuditedOrder {

  private static final Set<Role> TOLD = Set.of(Role.INTEGRATION, Role.OPERATOR);

  final LockKey key;
  final BiConsumer<Check, String> complain;
  private final Totals totals;
  private final WorkDays days;
  final Trail trail = new Trail();
  final Map<Integer, Line> lines = new TreeMap<>();
  final Map<Integer, AuditedCase> cases = new TreeMap<>();
  final Map<Integer, AuditedRefund> refunds = new TreeMap<>();
  final Map<Integer, AuditedMatter> matters = new TreeMap<>();
  final AuditedFacts facts = new AuditedFacts();
  final AuditedChat chat = new AuditedChat(this);
  @Nullable AuditedBuyer claimant;
  final Map<String, List<Transfer>> moved = new HashMap<>();
  final Set<String> turned = new HashSet<>();
  String market = "";
  String buyer = "";
  String merchant = "";
  boolean shipped;
  boolean delivered;
  @Nullable Instant promised;
  final AuditedGoodwill goodwill = new AuditedGoodwill(this);
  boolean groupOpen;
  boolean cancelled;
  final String escrowAccount;
  final String payableAccount;
  private long escrow;
  private long inEscrow;

  /** The money of one line, in minor units. */
  static final class Line {
    final int quantity;
    long captured;
    long granted;
    long refunded;
    int units;
    int openCase;

    Line(int quantity) {
      this.quantity = quantity;
    }

    long left() {
      return captured - granted;
    }
  }

  AuditedOrder(LockKey key, Totals totals, WorkDays days, BiConsumer<Check, String> complain) {
    this.key = key;
    this.totals = totals;
    this.days = days;
    this.complain = complain;
    this.escrowAccount = "order:" + key.text() + ":escrow";
    this.payableAccount = "order:" + key.text() + ":payable";
  }

  /** Whether these parties are the order's, or the platform's own. */
  void checkRole(JournalEntry entry, Set<Role> allowed) {
    boolean mayEver = allowed.contains(entry.actor().role());
    boolean own =
        switch (entry.actor().role()) {
          case BUYER -> entry.actor().is(Role.BUYER, market, buyer);
          case MERCHANT -> entry.actor().is(Role.MERCHANT, market, merchant);
          case SERVICE_AGENT, ARBITRATOR, OPERATOR, INTEGRATION, SYSTEM -> true;
        };
    if (!mayEver || !own) {
      complain.accept(
          Check.ROLE_ALLOWED,
          entry.type() + " by " + entry.actor().role() + " " + entry.actor().id());
    }
  }

  void read(JournalEntry entry) {
    OrderEvent event = entry.among(OrderEvent.class);
    switch (event) {
      case OrderEvent.OrderPlaced placed -> {
        checkRole(entry, TOLD);
        begin(placed.content(), placed.groupExpiresAt() != null);
      }
      case OrderEvent.PaymentCaptured captured -> {
        checkRole(entry, TOLD);
        capture(captured);
      }
      case OrderEvent.ParcelMoved moved -> {
        checkRole(entry, TOLD);
        if (AuditedOutbound.turns(moved)) {
          turned.add(moved.tracking());
        }
      }
      case OrderEvent.ParcelNoted _ -> checkRole(entry, TOLD);
      case OrderEvent.ParcelRemarked _ -> checkRole(entry, TOLD);
      case OrderEvent.OrderShipped _ -> shipped = true;
      case OrderEvent.OrderDelivered _ -> {
        checkRole(entry, Set.of(Role.INTEGRATION, Role.OPERATOR, Role.BUYER));
        shipped = true;
        delivered = true;
      }
      case OrderEvent.OrderGroupFormed _ -> resolve(entry);
      case OrderEvent.OrderGroupExpired _ -> resolve(entry);
      case OrderEvent.RefundGranted granted -> grant(granted.grant(), entry, false);
      case OrderEvent.OrderCancelled _ -> end();
      case OrderEvent.EscrowReleased _ -> {
        checkRole(entry, TOLD);
        if (lines.values().stream().anyMatch(line -> line.openCase != 0)) {
          complain.accept(Check.MONEY_CONSERVED, "escrow is released while a case is open");
        }
      }
    }
    move(entry, event.moved());
  }

  private void resolve(JournalEntry entry) {
    checkRole(entry, Set.of(Role.SYSTEM));
    if (!groupOpen) {
      complain.accept(Check.LEGAL_STATE, entry.type() + " on an order without an open group");
    }
    groupOpen = false;
  }

  /** An order that ends owes nothing more: all that was captured is granted (O3). */
  private void end() {
    cancelled = true;
    lines.forEach(
        (number, line) -> {
          if (line.left() != 0) {
            complain.accept(
                Check.MONEY_CONSERVED, "cancelled with " + line.left() + " left on line " + number);
          }
        });
  }

  /** Whether so many of the market's working days lie between (M6). */
  boolean isWorkingDays(Instant from, Instant end, int count) {
    return days.isEnd(end, market, from, count);
  }

  private void begin(OrderContent content, boolean grouped) {
    facts.begin(content);
    market = content.market();
    buyer = content.buyer().id();
    merchant = content.merchant().id();
    groupOpen = grouped;
    promised = content.promisedShipAt();
    for (OrderLine line : content.lines()) {
      lines.put(line.line(), new Line(line.quantity()));
    }
    if (content.freight().minor() > 0) {
      lines.put(0, new Line(1));
    }
  }

  private void capture(OrderEvent.PaymentCaptured captured) {
    long sum = 0;
    for (CaptureLine part : captured.lines()) {
      line(part.line()).captured += part.amount().minor();
      sum += part.amount().minor();
    }
    if (sum != captured.payment().amount().minor()) {
      complain.accept(Check.MONEY_CONSERVED, "a payment's parts do not sum to it");
    }
  }

  /** Money is promised: never more than was captured, under a number of its own. */
  void grant(Grant grant, JournalEntry entry, boolean byPlatform) {
    long sum = 0;
    for (GrantLine part : grant.lines()) {
      Line line = line(part.line());
      line.granted += part.amount().minor();
      line.units += part.units();
      sum += part.amount().minor();
      if (part.amount().minor() <= 0
          || line.granted > line.captured
          || line.units > line.quantity) {
        complain.accept(
            Check.WITHIN_CAPTURED,
            "granted %d of %d on line %d".formatted(line.granted, line.captured, part.line()));
      }
    }
    long funded = grant.transfers().stream().mapToLong(each -> each.amount().minor()).sum();
    if (sum != grant.amount().minor() || funded != sum) {
      complain.accept(Check.MONEY_CONSERVED, "a grant's parts do not sum to it");
    }
    if (!Funding.isRight(grant, this, inEscrow, byPlatform)) {
      complain.accept(Check.MONEY_CONSERVED, "funded by " + grant.transfers());
    }
    number(grant, entry.stream(), entry);
  }

  long captured() {
    return lines.values().stream().mapToLong(line -> line.captured).sum();
  }

  /** Every grant of an order has the next number, and starts one payment. */
  void number(Grant grant, String origin, JournalEntry entry) {
    if (refunds.containsKey(grant.refund()) || grant.refund() != refunds.size() + 1) {
      complain.accept(Check.RULING_ONCE, "refund number " + grant.refund() + " is given again");
    }
    refunds.put(grant.refund(), new AuditedRefund(this, grant, origin, entry.at()));
  }

  /** The transfers that an event says it made. */
  void move(JournalEntry entry, List<Transfer> transfers) {
    if (!transfers.isEmpty()) {
      moved.put(entry.stream() + "/" + entry.version(), transfers);
      for (Transfer transfer : transfers) {
        totals.add(transfer);
        inEscrow += transfer.credit().equals(escrowAccount) ? transfer.amount().minor() : 0;
        inEscrow -= transfer.debit().equals(escrowAccount) ? transfer.amount().minor() : 0;
      }
    }
  }

  /** Money has reached the buyer, or has come back from there. */
  void settle(Grant grant, int sign) {
    for (GrantLine part : grant.lines()) {
      Line line = line(part.line());
      line.refunded += sign * part.amount().minor();
      if (line.refunded < 0 || line.refunded > line.granted) {
        complain.accept(
            Check.WITHIN_CAPTURED,
            "refunded %d of %d on line %d".formatted(line.refunded, line.granted, part.line()));
      }
    }
  }

  Line line(int number) {
    Line line = lines.get(number);
    if (line == null) {
      complain.accept(Check.LEGAL_STATE, "there is no line " + number);
      return new Line(0);
    }
    return line;
  }

  /** What the book says is in escrow. */
  void escrow(long amount) {
    escrow = amount;
  }

  long escrow() {
    return escrow;
  }

  /** By when something has to have happened to this order; far away when nothing has to. */
  Instant limit() {
    Instant first = Instant.MAX;
    for (AuditedCase c : cases.values()) {
      first = c.limit().isBefore(first) ? c.limit() : first;
    }
    for (AuditedMatter matter : matters.values()) {
      first = matter.limit().isBefore(first) ? matter.limit() : first;
    }
    for (AuditedRefund refund : refunds.values()) {
      first = refund.limit().isBefore(first) ? refund.limit() : first;
    }
    return first;
  }

  boolean isOver() {
    return cases.values().stream().allMatch(AuditedCase::isOver)
        && refunds.values().stream().allMatch(AuditedRefund::isOver)
        && matters.values().stream().allMatch(AuditedMatter::isOver);
  }
}
