package dev.redress.simulation;

import dev.redress.cases.Application;
import dev.redress.cases.Claim;
import dev.redress.cases.Ruling;
import dev.redress.kernel.JournalEntry;
import dev.redress.ledger.GrantLine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is claimed in one case, line by line, as the auditor understands it. */
final class AuditedClaims {

  private static final Set<Ruling.Verdict> GOODS =
      Set.of(Ruling.Verdict.EXCHANGE, Ruling.Verdict.RESEND);

  private static final long COSTLY = 50_000;

  private static final Set<String> BLAMING =
      Set.of("QUALITY", "NOT_AS_DESCRIBED", "DAMAGED_IN_TRANSIT");

  private static final Set<String> GIVING =
      Set.of(
          "RefundAgreed",
          "ReturnAgreed",
          "RefusalAgreed",
          "InterceptionRequested",
          "ReturnConfirmed");

  private final AuditedCase c;
  private final AuditedOrder order;
  private final int number;
  private final Map<Integer, Part> open = new TreeMap<>();
  private boolean replaces;

  AuditedClaims(AuditedCase c, AuditedOrder order, int number) {
    this.c = c;
    this.order = order;
    this.number = number;
  }

  /** What is claimed on one line. */
  private record Part(int units, long amount) {
    static Part of(Claim claim) {
      return new Part(claim.units(), claim.amount().minor());
    }
  }

  /**
   * C8: what a member of the staff agrees to give back is within what that member may; goods for
   * goods are no money.
   */
  void heard(JournalEntry entry) {
    long all = open.values().stream().mapToLong(Part::amount).sum();
    if (GIVING.contains(entry.type()) && !(replaces && entry.type().equals("ReturnAgreed"))) {
      Clerk.most(entry.actor().id())
          .ifPresent(
              most ->
                  c.complainUnless(
                      all <= most,
                      Check.WITHIN_CAPTURED,
                      () -> entry.type() + ": a clerk gives " + all + " of " + most));
    }
  }

  /** B11: above ¥500 what blames the goods is shown in two pictures. */
  private void prove(Application application) {
    boolean costly = application.amount().minor() > COSTLY && !application.type().replaces();
    long shown = application.evidence().stream().distinct().count();
    c.complainUnless(
        !costly || !BLAMING.contains(application.reason()) || shown >= 2,
        Check.LEGAL_STATE,
        "taken with too little proof");
  }

  /** B4: never more than is left on a line, and one open case per line. */
  void begin(Application application) {
    open.clear();
    prove(application);
    replaces = application.type().replaces();
    long sum = 0;
    for (Claim claim : application.claims()) {
      AuditedOrder.Line line = order.line(claim.line());
      boolean fits =
          claim.amount().minor() <= line.left()
              && claim.units() <= line.quantity - line.units
              && claim.units() > 0;
      c.complainUnless(
          fits, Check.WITHIN_CAPTURED, () -> "claims more than is left on " + claim.line());
      c.complainUnless(
          line.openCase == 0, Check.LEGAL_STATE, () -> "a second case on " + claim.line());
      line.openCase = number;
      open.put(claim.line(), Part.of(claim));
      sum += claim.amount().minor();
    }
    boolean may = !order.groupOpen && !order.cancelled;
    c.complainUnless(may, Check.LEGAL_STATE, "applied for on an order that takes no case");
    c.complainUnless(
        sum == application.amount().minor(), Check.MONEY_CONSERVED, "claims do not sum up");
  }

  /** The lines are free for another case. */
  void release() {
    order.lines.values().stream()
        .filter(line -> line.openCase == number)
        .forEach(line -> line.openCase = 0);
  }

  /** F11: what was ruled on is looked at again; nothing is claimed meanwhile. */
  void reopen(List<Integer> lines) {
    open.clear();
    lines.stream()
        .map(order::line)
        .filter(line -> line.openCase == 0)
        .forEach(line -> line.openCase = number);
  }

  void clear() {
    open.clear();
  }

  /** D3: what did not come is a question, over exactly what is left. */
  void ask(List<Claim> missing) {
    Map<Integer, Part> asked = new TreeMap<>();
    missing.forEach(claim -> asked.put(claim.line(), Part.of(claim)));
    c.complainUnless(
        asked.equals(open), Check.MONEY_CONSERVED, () -> "asks about " + asked + " of " + open);
    open.clear();
    open.putAll(asked);
  }

  /** D3, D5: a question about some of it, while all of it waits. */
  void question(List<Claim> missing) {
    c.complainUnless(
        missing.stream().allMatch(this::isOpen),
        Check.MONEY_CONSERVED,
        () -> "asks about " + missing + " of " + open);
  }

  /** D5: what is replaced; nothing that was not claimed, the rest was given up. */
  void keep(List<Claim> kept) {
    question(kept);
    open.clear();
    kept.forEach(claim -> open.put(claim.line(), Part.of(claim)));
  }

  private boolean isOpen(Claim claim) {
    Part part = open.getOrDefault(claim.line(), new Part(0, 0));
    return claim.units() <= part.units() && claim.amount().minor() <= part.amount();
  }

  /**
   * F7, F8: every line is decided, for no more than was claimed; what has to be granted at once.
   */
  long decide(List<Ruling.Line> lines) {
    long now = 0;
    Map<Integer, Part> left = new TreeMap<>();
    for (Ruling.Line line : lines) {
      Part claimed = open.remove(line.line());
      long amount = line.amount().minor();
      c.complainUnless(
          claimed != null && amount <= claimed.amount(),
          Check.RULING_ONCE,
          () -> "rules on line " + line.line() + " for " + amount);
      if (claimed != null && line.outcome() != Ruling.Verdict.DISMISS) {
        boolean goods = GOODS.contains(line.outcome());
        c.complainUnless(
            !goods || amount == 0, Check.MONEY_CONSERVED, "goods and money for one line");
        left.put(line.line(), goods ? claimed : new Part(claimed.units(), amount));
        now += line.outcome() == Ruling.Verdict.RETURN_THEN_REFUND ? 0 : amount;
      }
    }
    c.complainUnless(open.isEmpty(), Check.RULING_ONCE, "leaves lines unruled");
    open.clear();
    open.putAll(left);
    return now;
  }

  /** Money for claims, never more than they are. */
  void grant(List<GrantLine> lines) {
    for (GrantLine line : lines) {
      Part claimed = open.getOrDefault(line.line(), new Part(0, 0));
      Part left =
          new Part(claimed.units() - line.units(), claimed.amount() - line.amount().minor());
      c.complainUnless(
          left.units() >= 0 && left.amount() >= 0,
          Check.RULING_ONCE,
          () -> "grants more than is claimed on line " + line.line());
      open.put(line.line(), left);
    }
    // A claim of nothing is done with the others.
    open.values().removeIf(part -> part.units() <= 0);
  }

  /** Whether these are the claims. */
  boolean are(List<Claim> rows) {
    Map<Integer, Part> stored = new TreeMap<>();
    rows.forEach(claim -> stored.put(claim.line(), Part.of(claim)));
    return stored.equals(open) && rows.size() == open.size();
  }

  @Override
  public String toString() {
    return open.toString();
  }
}
