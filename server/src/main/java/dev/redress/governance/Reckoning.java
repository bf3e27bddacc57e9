package dev.redress.governance;

import dev.redress.policy.Governance;
import dev.redress.policy.Governance.Cause;
import dev.redress.policy.Governance.Penalty;
import dev.redress.policy.Governance.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant's entries come to: points, restrictions and fines (M1, M2). Pure, and always from
 * the beginning: taking an entry away and reckoning anew gives what would have been without it, the
 * milder steps of later entries included.
 *
 * @param entries those that count, in order
 * @param missing points missing from the full score at the moment of reckoning
 * @param nextGain when the next point comes back; null: none is missing
 */
record Reckoning(List<Reckoned> entries, int missing, @Nullable Instant nextGain) {

  /**
   * What one entry brings.
   *
   * @param step which of the cause's steps, from 1
   * @param points taken; less than the table says where no more were left
   * @param missing points missing from the full score right after it
   * @param fine in minor units
   * @param bites when fine and restrictions begin; null: held while the platform decides (M2)
   */
  record Reckoned(
      Entry entry,
      int step,
      int points,
      int missing,
      long fine,
      @Nullable Instant bites,
      List<Limit> limits) {

    Optional<Limit> limit(RestrictionKind kind) {
      return limits.stream().filter(each -> each.kind() == kind).findFirst();
    }
  }

  /**
   * A restriction that an entry brings.
   *
   * @param below the score's threshold that brings it; null: the entry's own penalty
   */
  record Limit(RestrictionKind kind, Duration lasts, @Nullable Integer below) {}

  static Reckoning of(List<Entry> all, Function<Entry, Governance> terms, Instant until) {
    Running running = new Running();
    for (Entry entry : all) {
      if (entry.counts()) {
        running.add(entry, terms.apply(entry));
      }
    }
    running.recover(until);
    return new Reckoning(List.copyOf(running.reckoned), running.missing, running.nextGain());
  }

  /** All of it, by the entry's number. */
  Map<Integer, Reckoned> byEntry() {
    Map<Integer, Reckoned> all = HashMap.newHashMap(entries.size());
    entries.forEach(each -> all.put(each.entry().number(), each));
    return all;
  }

  /** Every moment at which something begins, ends, comes back or is overdue. */
  Stream<Instant> moments() {
    return Stream.concat(Stream.ofNullable(nextGain), entries.stream().flatMap(Reckoning::moments));
  }

  private static Stream<Instant> moments(Reckoned each) {
    Stream<Instant> due =
        each.entry().awaitsDecision()
            ? Stream.of(Objects.requireNonNull(each.entry().contest()).due())
            : Stream.empty();
    Instant bites = each.bites();
    return bites == null || (each.fine() == 0 && each.limits().isEmpty())
        ? due
        : Stream.concat(
            due,
            Stream.concat(
                Stream.of(bites), each.limits().stream().map(limit -> bites.plus(limit.lasts()))));
  }

  /** Per kind the longest of what the entry's step and the thresholds it crossed bring. */
  static List<Limit> limits(Penalty penalty, Governance terms, int before, int after) {
    List<Limit> limits = new ArrayList<>();
    for (RestrictionKind kind : RestrictionKind.values()) {
      Limit longest = new Limit(kind, kind.of(penalty), null);
      for (Threshold each : terms.thresholds()) {
        boolean crossed = before >= each.below() && after < each.below();
        if (crossed && kind.of(each).compareTo(longest.lasts()) > 0) {
          longest = new Limit(kind, kind.of(each), each.below());
        }
      }
      if (longest.lasts().isPositive()) {
        limits.add(longest);
      }
    }
    return List.copyOf(limits);
  }

  /** The score on its way through the entries. */
  private static final class Running {

    private final List<Reckoned> reckoned = new ArrayList<>();
    private final Map<String, List<Instant>> byCause = new HashMap<>();
    private int missing;
    private @Nullable Instant since;
    private @Nullable Governance lately;

    void add(Entry entry, Governance terms) {
      recover(entry.at());
      int step = step(entry, terms);
      Penalty penalty = penalty(entry, terms, step);
      int before = terms.score().start() - missing;
      int points = Math.max(0, Math.min(penalty.points(), before));
      missing += points;
      since = entry.at();
      lately = terms;
      List<Limit> limits = limits(penalty, terms, before, before - points);
      reckoned.add(
          new Reckoned(entry, step, points, missing, penalty.fine(), bites(entry, terms), limits));
    }

    /** One point after each clean time; an entry begins it anew. */
    void recover(Instant until) {
      for (Instant next = nextGain(); next != null && !next.isAfter(until); next = nextGain()) {
        missing -= Math.min(missing, Objects.requireNonNull(lately).score().recovers());
        since = next;
      }
    }

    @Nullable Instant nextGain() {
      return missing == 0 || since == null || lately == null
          ? null
          : since.plus(lately.score().clean());
    }

    /** From 1: how often it happened for this cause within its time, this one included. */
    private int step(Entry entry, Governance terms) {
      Cause cause = cause(entry, terms);
      List<Instant> same = byCause.computeIfAbsent(entry.cause(), code -> new ArrayList<>());
      int earlier = same.size() - upTo(same, entry.at().minus(cause.within()));
      same.add(entry.at());
      return Math.min(earlier + 1, cause.steps().size());
    }

    /** How many of these moments, which are in order, are not after this one. */
    private static int upTo(List<Instant> moments, Instant limit) {
      int least = 0;
      int most = moments.size();
      while (least < most) {
        int middle = (least + most) >>> 1;
        if (moments.get(middle).isAfter(limit)) {
          most = middle;
        } else {
          least = middle + 1;
        }
      }
      return least;
    }

    private static Penalty penalty(Entry entry, Governance terms, int step) {
      Penalty full = cause(entry, terms).steps().get(step - 1);
      return entry.verdict() == Verdict.REDUCED ? full.part(terms.contest().reduced()) : full;
    }

    private static Cause cause(Entry entry, Governance terms) {
      return terms
          .cause(entry.cause())
          .orElseThrow(() -> new IllegalStateException("No penalty for " + entry.cause()));
    }

    /** M2: visible before it bites; contested before, it waits for the platform's word. */
    private static @Nullable Instant bites(Entry entry, Governance terms) {
      Instant noticed = entry.at().plus(terms.notice());
      Entry.Contest contest = entry.contest();
      if (contest == null || !contest.at().isBefore(noticed)) {
        return noticed;
      }
      Instant decided = contest.decidedAt();
      return decided == null || decided.isAfter(noticed) ? decided : noticed;
    }
  }
}
