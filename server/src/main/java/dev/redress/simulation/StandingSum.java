package dev.redress.simulation;

import dev.redress.governance.RestrictionKind;
import dev.redress.governance.Verdict;
import dev.redress.simulation.PenaltyTable.Fall;
import dev.redress.simulation.PenaltyTable.Penalty;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant's entries come to at a moment, added up by the auditor from the first one on (M1,
 * M2): what does not count any more never was.
 */
final class StandingSum {

  /** When each restriction in force ends, by {@link #place}. */
  final Map<String, Instant> restrictions = new HashMap<>();

  /** What each entry's fine has taken, where it has. */
  final Map<Integer, Long> fines = new HashMap<>();

  /** When anything of this changes by itself. */
  final List<Instant> moments = new ArrayList<>();

  private int missing;
  private Instant cleanSince = Instant.MIN;

  /** Something that the merchant lost. */
  static final class Item {
    final int number;
    final String cause;
    final Instant at;
    @Nullable Instant contestedAt;
    @Nullable Instant decidedBy;
    @Nullable Instant decidedAt;
    @Nullable Verdict verdict;
    boolean undone;

    Item(int number, String cause, Instant at) {
      this.number = number;
      this.cause = cause;
      this.at = at;
    }

    boolean counts() {
      return !undone && verdict != Verdict.LIFTED;
    }

    boolean isOpen() {
      return contestedAt != null && verdict == null && !undone;
    }

    /** Whether nothing of it had bitten when it was contested. */
    boolean isHeld() {
      return contestedAt != null && contestedAt.isBefore(at.plus(PenaltyTable.NOTICE));
    }

    /** When fine and restrictions begin; null: not before the platform has decided. */
    @Nullable Instant bites() {
      Instant noticed = at.plus(PenaltyTable.NOTICE);
      return !isHeld() || (decidedAt != null && decidedAt.isBefore(noticed)) ? noticed : decidedAt;
    }
  }

  private StandingSum() {}

  static StandingSum of(List<Item> items, Instant now) {
    StandingSum sum = new StandingSum();
    Map<String, Deque<Instant>> lately = new HashMap<>();
    for (Item item : items) {
      if (item.counts()) {
        sum.add(item, times(lately, item), now);
      }
    }
    sum.recover(now);
    if (sum.missing > 0) {
      sum.moments.add(sum.cleanSince.plus(PenaltyTable.CLEAN));
    }
    return sum;
  }

  /** The how manieth of its cause this is in a while; entries come in the order of their times. */
  private static int times(Map<String, Deque<Instant>> lately, Item item) {
    Deque<Instant> same = lately.computeIfAbsent(item.cause, cause -> new ArrayDeque<>());
    Instant from = item.at.minus(PenaltyTable.REPEATED);
    while (!same.isEmpty() && !same.getFirst().isAfter(from)) {
      same.removeFirst();
    }
    same.add(item.at);
    return same.size();
  }

  static String place(int entry, RestrictionKind kind) {
    return entry + " " + kind;
  }

  int score() {
    return PenaltyTable.FULL - missing;
  }

  private void recover(Instant until) {
    while (missing > 0 && !cleanSince.plus(PenaltyTable.CLEAN).isAfter(until)) {
      missing--;
      cleanSince = cleanSince.plus(PenaltyTable.CLEAN);
    }
  }

  private void add(Item item, int time, Instant now) {
    recover(item.at);
    Penalty full = PenaltyTable.of(item.cause, time);
    Penalty penalty = item.verdict == Verdict.REDUCED ? full.half() : full;
    int before = score();
    missing += Math.min(penalty.points(), before);
    cleanSince = item.at;
    Instant bites = item.bites();
    if (item.isOpen() && item.decidedBy != null) {
      moments.add(item.decidedBy);
    }
    if (bites == null) {
      return;
    }
    Duration campaigns = penalty.campaigns();
    Duration payouts = penalty.payouts();
    for (Fall fall : PenaltyTable.FALLS) {
      if (before >= fall.below() && score() < fall.below()) {
        campaigns = longer(campaigns, fall.campaigns());
        payouts = longer(payouts, fall.payouts());
      }
    }
    restrict(place(item.number, RestrictionKind.CAMPAIGNS), bites, campaigns, now);
    restrict(place(item.number, RestrictionKind.PAYOUTS), bites, payouts, now);
    if (penalty.fine() > 0) {
      moments.add(bites);
      if (!now.isBefore(bites)) {
        fines.put(item.number, penalty.fine());
      }
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private void restrict(String place, Instant bites, Duration lasts, Instant now) {
    if (lasts.isPositive()) {
      Instant ends = bites.plus(lasts);
      moments.add(bites);
      moments.add(ends);
      if (!now.isBefore(bites) && now.isBefore(ends)) {
        restrictions.put(place, ends);
      }
    }
  }
}
