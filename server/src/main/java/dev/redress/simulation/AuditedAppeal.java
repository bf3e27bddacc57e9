package dev.redress.simulation;

import dev.redress.cases.AppealEvent;
import dev.redress.cases.Funder;
import dev.redress.cases.Ruling;
import dev.redress.kernel.JournalEntry;
import dev.redress.ledger.Grant;
import dev.redress.ledger.GrantLine;
import dev.redress.ledger.Transfer;
import dev.redress.simulation.CaseChart.Stand;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The appeal against a ruling as the auditor understands it (F11, F12). */
final class AuditedAppeal {

  private final AuditedCase c;
  private final AuditedOrder order;

  /** F6: everybody who has ever ruled on the case. */
  private final Set<String> judges = new HashSet<>();

  private final Map<Integer, Long> had = new TreeMap<>();
  private @Nullable Instant ruledAt;
  private Instant closedAt = Instant.MIN;
  private @Nullable AuditedClaims claims;
  private List<Integer> ruled = List.of();
  private boolean appealed;
  private long more;
  private long less;
  private boolean platforms;

  /** What the ruling has taken, by the account to which it would go back. */
  private final Map<String, Long> taken = new HashMap<>();

  AuditedAppeal(AuditedCase c, AuditedOrder order) {
    this.c = c;
    this.order = order;
  }

  /** A ruling that may be appealed against from now on. */
  void ruled(JournalEntry entry, Ruling ruling, @Nullable String owner) {
    ruled = ruling.lines().stream().map(Ruling.Line::line).toList();
    ruledAt = entry.at();
    had.clear();
    taken.clear();
    platforms = ruling.funder() == Funder.PLATFORM;
    if (owner != null) {
      judges.add(owner);
      judges.add(entry.actor().id());
    }
  }

  /** What a ruling brought the buyer; whether it was an appeal that brought it. */
  boolean granted(Grant grant) {
    if (ruledAt == null) {
      return false;
    }
    if (appealed) {
      c.complainUnless(
          grant.amount().minor() == more, Check.RULING_ONCE, "an appeal grants another amount");
      more = 0;
      return true;
    }
    for (GrantLine line : grant.lines()) {
      had.merge(line.line(), line.amount().minor(), Long::sum);
    }
    for (Transfer each : grant.transfers()) {
      boolean escrow = each.debit().equals(order.escrowAccount);
      String from =
          escrow ? "merchant:" + order.market + "/" + order.merchant + ":balance" : each.debit();
      taken.merge(from, each.amount().minor(), Long::sum);
    }
    return false;
  }

  boolean mayHear(String account) {
    return !judges.contains(account);
  }

  void take(JournalEntry entry, AppealEvent event) {
    switch (event) {
      case AppealEvent.AppealFiled e -> file(entry, e);
      case AppealEvent.AppealDecided e -> decide(e);
      case AppealEvent.MoneyRestored e -> restore(entry, e);
    }
  }

  /** F11: once, within seven days of the ruling or of the end of what it ordered. */
  private void file(JournalEntry entry, AppealEvent.AppealFiled filed) {
    c.complainUnless(ruledAt != null && !appealed, Check.LEGAL_STATE, "appeals once more");
    Instant from = ruledAt != null && ruledAt.isAfter(closedAt) ? ruledAt : closedAt;
    c.complainUnless(
        entry.at().isBefore(from.plus(HearingChart.APPEAL)), Check.WAIT_ENDED, "appeals too late");
    appealed = true;
    if (claims != null) {
      claims.reopen(ruled);
    }
    c.wait(Stand.HEARING_EVIDENCE, filed.waiting(), entry.at().plus(CaseChart.EVIDENCE));
  }

  /** F12: the difference between what the buyer had and what holds now, line by line. */
  private void decide(AppealEvent.AppealDecided decided) {
    more = 0;
    less = 0;
    Ruling instead = decided.instead();
    if (instead == null) {
      return;
    }
    for (Ruling.Line line : instead.lines()) {
      long difference = line.amount().minor() - had.getOrDefault(line.line(), 0L);
      more += Math.max(difference, 0);
      less += Math.max(-difference, 0);
    }
    moved(decided, instead);
    c.complainUnless(more + less > 0, Check.RULING_ONCE, "overturned without a difference");
  }

  /** What the decision moves: more to the buyer, and back to whoever had funded the ruling. */
  long moves() {
    return more + less;
  }

  /** F8: the platform takes over all that the merchant has paid; never the other way round. */
  private void moved(AppealEvent.AppealDecided decided, Ruling instead) {
    long all = had.values().stream().mapToLong(Long::longValue).sum();
    boolean now = instead.funder() == Funder.PLATFORM;
    if (all > 0 && AuditedFunder.isMoney(instead) && now != platforms) {
      c.complainUnless(
          now && !decided.fraud(), Check.MONEY_CONSERVED, "takes anew what the platform has paid");
      less = all;
    }
  }

  private void restore(JournalEntry entry, AppealEvent.MoneyRestored restored) {
    long sum = restored.transfers().stream().mapToLong(each -> each.amount().minor()).sum();
    c.complainUnless(
        restored.amount().minor() == less && sum == less,
        Check.MONEY_CONSERVED,
        () -> "restores " + sum + " of " + less);
    String from =
        restored.claim()
            ? "buyer:" + order.market + "/" + order.buyer + ":claims"
            : "platform:compensation";
    for (Transfer each : restored.transfers()) {
      c.complainUnless(
          each.debit().equals(from) && gives(each),
          Check.MONEY_CONSERVED,
          () -> "restores by " + each);
    }
    less = 0;
    order.move(entry, restored.transfers());
  }

  /** Nobody gets back more than was taken there. */
  private boolean gives(Transfer back) {
    long left = taken.getOrDefault(back.credit(), 0L) - back.amount().minor();
    taken.put(back.credit(), left);
    return left >= 0;
  }

  /** What an appeal ordered is done in the same moment, before the case ends. */
  void closed(Instant at, AuditedClaims left) {
    closedAt = at;
    claims = left;
    c.complainUnless(
        more == 0 && less == 0, Check.RULING_ONCE, "what an appeal ordered is not done");
  }
}
