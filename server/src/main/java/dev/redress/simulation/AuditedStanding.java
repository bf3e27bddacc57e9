package dev.redress.simulation;

import dev.redress.governance.Standing;
import dev.redress.governance.StandingEvent;
import dev.redress.governance.StandingEvent.*;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import dev.redress.ledger.Transfer;
import dev.redress.simulation.StandingSum.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A merchant's standing as the auditor understands it (M1–M3, F12): entered is what the merchant
 * has lost in the world, once, and score, fines and restrictions are what that comes to.
 */
final class AuditedStanding implements Complaining {

  /** Readers that stand still are back by then, and deadlines have fired. */
  private static final Duration LATE = Duration.ofDays(1);

  private final LockKey key;
  private final String merchant;
  private final String market;
  private final AuditedMerchants world;
  private final Trail trail = new Trail();
  private final List<Item> items = new ArrayList<>();
  private final Map<String, Owed> owed = new LinkedHashMap<>();
  private final Map<String, Instant> overturned = new LinkedHashMap<>();
  private final Map<String, Instant> inForce = new HashMap<>();
  private final Map<Integer, Long> fines = new HashMap<>();
  private final Map<String, List<Transfer>> moved = new HashMap<>();
  private int score = PenaltyTable.FULL;
  private long checked = -1;
  private Instant limit = Instant.MIN;
  private Instant time = Instant.MIN;

  /** What the merchant has lost and what has to be entered for it. */
  private record Owed(String cause, Instant since) {}

  AuditedStanding(LockKey key, String market, String id, AuditedMerchants world) {
    this.key = key;
    this.market = market;
    this.merchant = "merchant:" + market + "/" + id + ":balance";
    this.world = world;
  }

  Trail trail() {
    return trail;
  }

  /** The merchant has lost something. */
  void lost(String cause, String stream, JournalEntry entry) {
    owed.put(stream + "/" + entry.version(), new Owed(cause, entry.at()));
    limit = Instant.MIN;
  }

  /** F12: this is not lost any more, and never was. */
  void overturned(String stream, long version, Instant at) {
    overturned.put(stream + "/" + version, at);
    limit = Instant.MIN;
  }

  void read(JournalEntry entry) {
    String wrong = trail.read(entry);
    complainUnless(wrong == null, Check.CHAIN_INTACT, String.valueOf(wrong));
    if (trail.before().isEmpty()) {
      checkSum();
    }
    time = entry.at().isAfter(time) ? entry.at() : time;
    StandingEvent event = entry.among(StandingEvent.class);
    switch (event) {
      case EntryMade e -> enter(entry, e);
      case ScoreRecovered e -> score(e.score(), e.points());
      case RestrictionBegan e -> {
        boolean fresh = inForce.put(StandingSum.place(e.entry(), e.kind()), e.ends()) == null;
        complainUnless(fresh, Check.STANDING_RIGHT, () -> "begins again: " + e);
      }
      case RestrictionMoved e -> inForce.put(StandingSum.place(e.entry(), e.kind()), e.ends());
      case RestrictionEnded e -> {
        Instant ends = inForce.remove(StandingSum.place(e.entry(), e.kind()));
        boolean right = ends != null && (e.early() || !time.isBefore(ends));
        complainUnless(right, Check.STANDING_RIGHT, () -> "ends: " + e + " of " + ends);
      }
      case FineTaken e -> move(entry, e.entry(), e.transfers(), 1);
      case FineReturned e -> move(entry, e.entry(), e.transfers(), -1);
      case EntryContested e -> contest(entry, e);
      case ContestOverdue e -> {
        // Whoever comes next finds that the time is over.
        Item item = item(e.entry(), entry, entry.actor().role());
        boolean over = item.decidedBy != null && !time.isBefore(item.decidedBy);
        complainUnless(item.isOpen() && over, Check.WAIT_ENDED, () -> "is overdue: " + e);
        decidedBy(item, e.due());
      }
      case ContestDecided e -> {
        Item item = item(e.entry(), entry, Role.OPERATOR);
        complainUnless(item.isOpen(), Check.LEGAL_STATE, () -> "decides: " + e);
        item.verdict = e.verdict();
        item.decidedAt = time;
        score(e.score(), e.points());
      }
      case EntryUndone e -> {
        Item item = item(e.entry(), entry, Role.SYSTEM);
        String source = e.source().stream() + "/" + e.source().version();
        boolean right = overturned.remove(source) != null && !item.undone;
        complainOf(right, source, () -> "undoes what stands: " + e);
        item.undone = true;
        score(e.score(), e.points());
      }
    }
    world.count(event);
  }

  private void enter(JournalEntry entry, EntryMade made) {
    byRole(entry, Role.SYSTEM);
    String source = made.source().stream() + "/" + made.source().version();
    Owed due = owed.remove(source);
    complainOf(
        due != null && due.cause().equals(made.cause()) && made.entry() == items.size() + 1,
        source,
        () -> "enters " + made.cause());
    items.add(new Item(items.size() + 1, made.cause(), time));
    score(made.score(), made.points());
  }

  private void contest(JournalEntry entry, EntryContested contested) {
    Item item = item(contested.entry(), entry, Role.MERCHANT);
    boolean may =
        item.contestedAt == null
            && !item.undone
            && time.isBefore(item.at.plus(PenaltyTable.CONTEST));
    complainUnless(may, Check.LEGAL_STATE, () -> "contests entry " + contested.entry());
    item.contestedAt = time;
    complainUnless(contested.held() == item.isHeld(), Check.STANDING_RIGHT, "is it held?");
    decidedBy(item, contested.due());
  }

  private void decidedBy(Item item, Instant due) {
    complainUnless(
        world.days().isEnd(due, market, time, PenaltyTable.DECIDED_DAYS),
        Check.WAIT_ENDED,
        () -> "is decided from " + time + " until " + due);
    item.decidedBy = due;
  }

  private void score(int now, int points) {
    complainUnless(
        score + points == now, Check.STANDING_RIGHT, () -> score + " and " + points + " is " + now);
    score = now;
  }

  /** M2: a fine is the merchant's own money, and goes back to where it came from. */
  private void move(JournalEntry entry, int number, List<Transfer> transfers, int sign) {
    String from = sign > 0 ? merchant : "platform:fines";
    String to = sign > 0 ? "platform:fines" : merchant;
    boolean right =
        transfers.size() == 1
            && transfers.getFirst().debit().equals(from)
            && transfers.getFirst().credit().equals(to)
            && transfers.getFirst().amount().minor() > 0;
    complainUnless(right, Check.MONEY_CONSERVED, () -> "a fine moves " + transfers);
    for (Transfer each : transfers) {
      fines.merge(number, sign * each.amount().minor(), Long::sum);
      world.totals().add(each);
    }
    moved.put(entry.stream() + "/" + entry.version(), transfers);
  }

  private Item item(int number, JournalEntry entry, Role by) {
    byRole(entry, by);
    boolean known = number >= 1 && number <= items.size();
    complainUnless(known, Check.STANDING_RIGHT, () -> "there is no entry " + number);
    return known ? items.get(number - 1) : new Item(number, "", time);
  }

  private void byRole(JournalEntry entry, Role by) {
    complainUnless(
        entry.actor().role() == by,
        Check.ROLE_ALLOWED,
        () -> entry.type() + " by " + entry.actor());
  }

  /** After every command everything is as the entries have it at that moment. */
  private void checkSum() {
    if (items.isEmpty()) {
      return;
    }
    StandingSum sum = StandingSum.of(items, time);
    fines.values().removeIf(amount -> amount == 0);
    complainUnless(
        sum.score() == score, Check.STANDING_RIGHT, () -> score + " and not " + sum.score());
    complainUnless(
        sum.restrictions.equals(inForce),
        Check.STANDING_RIGHT,
        () -> "restricted by " + inForce + " and not " + sum.restrictions);
    complainUnless(
        sum.fines.equals(fines),
        Check.STANDING_RIGHT,
        () -> "fined " + fines + " and not " + sum.fines);
  }

  /**
   * What has to hold whenever somebody looks.
   *
   * @param all also where nothing has happened
   */
  void check(Books books, RowAudit rows, Instant now, boolean all) {
    if (trail.version() == checked && now.isBefore(limit) && !all) {
      return;
    }
    checked = trail.version();
    checkSum();
    owed.forEach(
        (source, each) ->
            complainOf(each.since().plus(LATE).isAfter(now), source, () -> "does not enter it"));
    overturned.forEach(
        (source, since) ->
            complainOf(
                since.plus(LATE).isAfter(now), source, () -> "still counts what is overturned"));
    limit = limit();
    if (!items.isEmpty()) {
      checkRow(books.standing(key), books, now);
      complainUnless(
          rows.posted(key).equals(moved), Check.MONEY_CONSERVED, "transfers are not the fines");
    }
  }

  /** By when something has to have happened. */
  private Instant limit() {
    return Stream.of(
            owed.values().stream().map(Owed::since),
            overturned.values().stream(),
            StandingSum.of(items, time).moments.stream().filter(time::isBefore))
        .flatMap(each -> each)
        .min(Instant::compareTo)
        .map(first -> first.plus(LATE))
        .orElse(Instant.MAX);
  }

  private void checkRow(Standing row, Books books, Instant now) {
    Map<String, Instant> imposed = new HashMap<>();
    row.imposed().stream()
        .filter(each -> each.ended() == null)
        .forEach(each -> imposed.put(StandingSum.place(each.entry(), each.kind()), each.ends()));
    boolean same =
        trail.isAt(row.head().version(), row.head().hash())
            && row.entries().size() == items.size()
            && row.missing() == PenaltyTable.FULL - score
            && imposed.equals(inForce);
    complainUnless(same, Check.LOG_FOLDS, () -> "the row says " + row);
    Instant next =
        StandingSum.of(items, time).moments.stream()
            .filter(time::isBefore)
            .min(Instant::compareTo)
            .orElse(null);
    Instant wakes = books.due(key.text() + "-standing").orElse(null);
    boolean one = next == null ? wakes == null : wakes != null && !wakes.isAfter(next);
    complainUnless(one, Check.ONE_DEADLINE, () -> "wakes at " + wakes + " and not " + next);
    complainUnless(
        next == null || next.plus(LATE).isAfter(now),
        Check.DEADLINE_FIRED,
        () -> "waits since " + next);
  }

  /** What is wrong with what came of one order is told with that order. */
  private void complainOf(boolean right, String source, Supplier<String> what) {
    if (!right) {
      LockKey order = LockKey.parse(source.substring(0, LockKey.TEXT_LENGTH));
      world.complain(
          Check.STANDING_RIGHT, order, source + ": standing of " + merchant + " " + what.get());
    }
  }

  @Override
  public void complain(Check check, String what) {
    world.complain(check, key, market + " " + merchant + ": " + what);
  }
}
