package dev.redress.governance;

import dev.redress.governance.Reckoning.Limit;
import dev.redress.governance.Reckoning.Reckoned;
import dev.redress.governance.StandingEvent.ContestOverdue;
import dev.redress.governance.StandingEvent.FineReturned;
import dev.redress.governance.StandingEvent.FineTaken;
import dev.redress.governance.StandingEvent.RestrictionBegan;
import dev.redress.governance.StandingEvent.RestrictionEnded;
import dev.redress.governance.StandingEvent.RestrictionMoved;
import dev.redress.governance.StandingEvent.ScoreRecovered;
import dev.redress.kernel.Money;
import dev.redress.ledger.Accounts;
import dev.redress.ledger.Transfer;
import dev.redress.ledger.TransferKind;
import dev.redress.policy.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings what was done to a merchant to what its entries come to: what is due begins, what is over
 * ends, what is owed is taken and what was taken too much goes back. One place for all of it, so
 * that time, contests and overturned rulings need no rule of their own for undoing.
 */
final class Settling {

  private final List<StandingEvent> events = new ArrayList<>();
  private final Instant now;
  private StandingFile file;

  Settling(StandingFile file, Instant now) {
    this.file = file;
    this.now = now;
  }

  StandingFile file() {
    return file;
  }

  List<StandingEvent> events() {
    return events;
  }

  void happens(StandingEvent event) {
    events.add(event);
    file = StandingFold.after(file, event, now, file.standing().head());
  }

  void settle() {
    Reckoning due = file.reckon(now);
    recover(due);
    Map<Integer, Reckoned> brought = due.byEntry();
    // What one entry brings changes nothing of what was done for another.
    Map<Place, Imposed> imposed = imposed();
    Map<Integer, Money> taken = new HashMap<>();
    file.standing().charged().forEach(each -> taken.put(each.entry(), each.amount()));
    for (Entry entry : file.standing().entries()) {
      Reckoned reckoned = brought.get(entry.number());
      for (RestrictionKind kind : RestrictionKind.values()) {
        Imposed known = imposed.get(new Place(entry.number(), kind));
        restrict(entry, kind, known, reckoned == null ? null : window(reckoned, kind));
      }
      fine(entry, taken.get(entry.number()), reckoned == null ? 0 : finedBy(reckoned));
      remind(entry);
    }
  }

  /** A restriction of an entry. */
  private record Place(int entry, RestrictionKind kind) {}

  /** The newest of each entry's restrictions, where it is in force. */
  private Map<Place, Imposed> imposed() {
    Map<Place, Imposed> all = new HashMap<>();
    file.standing().imposed().forEach(each -> all.put(new Place(each.entry(), each.kind()), each));
    all.values().removeIf(each -> !each.inForce());
    return all;
  }

  private record Window(Instant begins, Instant ends) {}

  private static @Nullable Window window(Reckoned each, RestrictionKind kind) {
    Instant bites = each.bites();
    Optional<Limit> limit = each.limit(kind);
    return bites == null || limit.isEmpty()
        ? null
        : new Window(bites, bites.plus(limit.get().lasts()));
  }

  /** M1. */
  private void recover(Reckoning due) {
    int points = file.standing().missing() - due.missing();
    if (points > 0) {
      Entry first = file.standing().entries().getFirst();
      happens(new ScoreRecovered(points, file.governance(first).score().start() - due.missing()));
    }
  }

  private void restrict(
      Entry entry, RestrictionKind kind, @Nullable Imposed known, @Nullable Window due) {
    if (known == null) {
      if (due != null && !now.isBefore(due.begins()) && now.isBefore(due.ends())) {
        happens(new RestrictionBegan(entry.number(), kind, due.ends()));
      }
      return;
    }
    Instant ends = known.ends();
    if (due == null || !now.isBefore(due.ends())) {
      boolean early = due == null || due.ends().isBefore(ends);
      happens(new RestrictionEnded(entry.number(), kind, early));
    } else if (!due.ends().equals(ends)) {
      happens(new RestrictionMoved(entry.number(), kind, due.ends()));
    }
  }

  /** What an entry's fine should have taken by now, in minor units. */
  private long finedBy(Reckoned each) {
    return each.bites() == null || now.isBefore(each.bites()) ? 0 : each.fine();
  }

  private void fine(Entry entry, @Nullable Money known, long due) {
    Money owed = new Money(file.terms(entry).currency(), due);
    Money taken = known == null ? owed.withMinor(0) : known;
    if (owed.compareTo(taken) > 0) {
      Money amount = owed.minus(taken);
      Transfer fine = new Transfer(balance(), Accounts.FINES, amount, TransferKind.FINE);
      happens(new FineTaken(entry.number(), amount, List.of(fine)));
    } else if (taken.compareTo(owed) > 0) {
      Money amount = taken.minus(owed);
      Transfer back = new Transfer(Accounts.FINES, balance(), amount, TransferKind.FINE_RETURNED);
      happens(new FineReturned(entry.number(), amount, List.of(back)));
    }
  }

  /** A fine never draws on the deposit, which is there for buyers; what is missing is owed. */
  private String balance() {
    Merchant merchant = Objects.requireNonNull(file.standing().merchant());
    return Accounts.balance(merchant.market(), merchant.id());
  }

  /** An overdue decision is no ending: it waits anew. */
  private void remind(Entry entry) {
    if (entry.awaitsDecision() && !now.isBefore(Objects.requireNonNull(entry.contest()).due())) {
      happens(new ContestOverdue(entry.number(), decidedBy(file.terms(entry), now)));
    }
  }

  static Instant decidedBy(Terms terms, Instant now) {
    return terms
        .afterwards()
        .calendar()
        .after(now, terms.governance().contest().days(), terms.zone());
  }
}
