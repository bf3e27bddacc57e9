package dev.redress.simulation;

import dev.redress.claims.Plea;
import dev.redress.kernel.JournalEntry;
import dev.redress.ledger.Grant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Return freight claimed back, as the auditor understands it (D6): insurance first, one box one
 * claim, the rest by ruling or reason, and never from the buyer's own money.
 */
final class AuditedFreight {

  private static final Duration WINDOW = Duration.ofDays(30);
  private static final Map<String, Long> MOST = Map.of("CN", 3000L, "DE", 1500L, "UK-TRADE", 2500L);

  private final AuditedMatter matter;
  private final AuditedOrder order;
  private final Deque<Part> atOnce = new ArrayDeque<>();
  private @Nullable String box;
  private long asked;
  private long granted;

  /** What somebody else than the merchant pays with the claim. */
  private record Part(String from, long amount) {}

  AuditedFreight(AuditedMatter matter, AuditedOrder order) {
    this.matter = matter;
    this.order = order;
  }

  /** The box whose freight is claimed; null: none that could be. */
  @Nullable String box() {
    return box;
  }

  /** Whether the freight of this box was claimed here, and not given up for nothing. */
  boolean isOf(String other, boolean givenUp) {
    return other.equalsIgnoreCase(box) && (!givenUp || granted > 0);
  }

  void raise(Plea plea, Instant at) {
    AuditedFacts.Fact about = order.facts.find(plea.about());
    Instant earned = about == null ? null : about.earnedAt();
    String sent = about == null ? null : about.box();
    asked = Objects.requireNonNull(plea.amount()).minor();
    boolean right =
        sent != null
            && earned != null
            && at.isBefore(earned.plus(WINDOW))
            && !plea.evidence().isEmpty();
    matter.complainUnless(right, Check.LEGAL_STATE, () -> "freight of " + plea.about());
    if (about == null || sent == null) {
      return;
    }
    boolean first = order.matters.values().stream().noneMatch(each -> each.isFreightOf(sent));
    matter.complainUnless(first, Check.LEGAL_STATE, () -> sent + " is claimed twice");
    box = sent;
    long cap = Objects.requireNonNull(MOST.get(order.market));
    long most = about.payer().equals("BUYER") ? Math.min(order.facts.insured(), cap) : cap;
    matter.complainUnless(
        asked > 0 && asked <= most,
        Check.MONEY_CONSERVED,
        () -> "claims " + asked + " of " + most + " for a return");
    long insurer = Math.min(order.facts.insured(), asked);
    expect("insurer:freight", insurer);
    expect("platform:subsidy", about.payer().equals("PLATFORM") ? asked - insurer : 0);
  }

  private void expect(String from, long amount) {
    if (amount > 0) {
      atOnce.add(new Part(from, amount));
    }
  }

  /** What nobody has paid so far. */
  long open() {
    return asked - granted;
  }

  boolean isEmpty() {
    return granted == 0;
  }

  /** Insurer and platform have paid in the moment of the claim, before anybody was asked. */
  void checkAtOnce() {
    matter.complainUnless(
        atOnce.isEmpty(), Check.MONEY_CONSERVED, () -> "not paid at once: " + atOnce);
    atOnce.clear();
  }

  /**
   * Money that is promised.
   *
   * @param due how much the merchant owes now; of no matter for what others pay at once
   */
  void granted(Grant grant, JournalEntry entry, String stream, long due) {
    Part part = atOnce.poll();
    String merchant = "merchant:" + order.market + "/" + order.merchant;
    List<String> sources =
        part == null
            ? List.of(merchant + ":balance", merchant + ":deposit", "platform:advances")
            : List.of(part.from());
    long wanted = part == null ? due : part.amount();
    long amount = grant.amount().minor();
    matter.complainUnless(
        amount == wanted && amount > 0,
        Check.MONEY_CONSERVED,
        () -> "freight of " + amount + ", owed " + wanted);
    if (part == null) {
      Clerk.most(entry.actor().id())
          .ifPresent(
              most ->
                  matter.complainUnless(
                      amount <= most, Check.WITHIN_CAPTURED, () -> "a clerk gives " + amount));
    } else if (part.from().startsWith("insurer")) {
      order.facts.insurerPaid(amount);
    }
    granted += amount;
    order.goodwill.returnFreight(grant, sources, stream, entry);
  }
}
