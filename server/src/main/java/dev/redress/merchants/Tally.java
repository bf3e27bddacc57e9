package dev.redress.merchants;

import dev.redress.cases.AppealEvent;
import dev.redress.cases.CaseEvent;
import dev.redress.cases.CaseEvent.*;
import dev.redress.cases.CaseId;
import dev.redress.cases.Ruling;
import dev.redress.cases.SettlementEvent;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has been counted of some cases and orders, and what new events add to it. Pure. */
final class Tally {

  private static final String UNDONE = "UNDONE_";
  private static final Set<Metric> RULED =
      Set.of(Metric.RULED_FOR_BUYER, Metric.RULED_FOR_MERCHANT, Metric.RULED_ON_SILENCE);
  private static final Set<Metric> REFUNDED =
      Set.of(
          Metric.REFUND, Metric.DISPUTE_REFUND, Metric.REFUND_ONLY_REFUND, Metric.QUALITY_REFUND);

  /** What {@link #add} counts whoever did it. */
  private static final Set<Class<? extends CaseEvent>> COUNTED =
      Set.of(
          Applied.class,
          HearingOpened.class,
          RulingMade.class,
          SettlementEvent.SettlementMade.class,
          RefundSettled.class,
          AppealEvent.AppealDecided.class,
          CaseClosed.class);

  private final Map<String, Map<Metric, Instant>> counted = new HashMap<>();
  private final Map<String, Set<Metric>> undone = new HashMap<>();
  private final Map<String, Asked> asked = new HashMap<>();
  private final List<Fact> fresh = new ArrayList<>();

  /**
   * One thing to count.
   *
   * @param id of the case; of the order where no case is meant
   * @param at when it happened; for what is undone, when that had happened, so that the same day is
   *     corrected
   * @param seconds what it measures; 0 where it measures nothing
   * @param undone whether it takes back what was counted (F12)
   */
  record Fact(LockKey order, String id, Metric metric, Instant at, long seconds, boolean undone) {

    /** Under which name it is remembered: what is undone has an entry of its own. */
    String name() {
      return undone ? UNDONE + metric : metric.name();
    }
  }

  /** What a case is about. */
  record Asked(boolean refundOnly, boolean quality) {}

  /** Something that was counted earlier. */
  void known(String id, String name, Instant at) {
    if (name.startsWith(UNDONE)) {
      undone(id).add(Metric.valueOf(name.substring(UNDONE.length())));
    } else {
      of(id).put(Metric.valueOf(name), at);
    }
  }

  void about(String caseId, Asked what) {
    asked.put(caseId, what);
  }

  /** What the events added, in their order. */
  List<Fact> fresh() {
    return fresh;
  }

  /** An order's money has come. */
  void paid(JournalEntry entry) {
    count(LockKey.parse(entry.stream()), entry.stream(), Metric.ORDER_PAID, entry.at(), 0);
  }

  /** Whether an event of a case can change a number; most of what buyers do cannot. */
  static boolean counts(JournalEntry entry) {
    return entry.actor().role() == Role.MERCHANT || COUNTED.stream().anyMatch(entry::is);
  }

  /** Something happened to a case. */
  void add(JournalEntry entry) {
    CaseId id = CaseId.parse(entry.stream());
    switch (entry.among(CaseEvent.class)) {
      case Applied _ -> count(id, Metric.CASE_OPENED, entry.at());
      case HearingOpened _ -> count(id, Metric.INTERVENTION, entry.at());
      case RulingMade made -> count(id, ruled(made.ruling()), entry.at());
      case SettlementEvent.SettlementMade _ -> count(id, Metric.SETTLED, entry.at());
      case RefundSettled _ -> refunded(id, entry.at());
      case AppealEvent.AppealDecided decided when decided.instead() != null ->
          overturned(id, decided.instead(), entry.at());
      case CaseClosed _ -> measured(id, Metric.SELF_RESOLVED, entry.at());
      case ApplicationModified _,
          Withdrawn _,
          ReminderSent _,
          RefundAgreed _,
          ReturnAgreed _,
          Rejected _,
          ReturnShipped _,
          ReturnArrived _,
          ReturnConfirmed _,
          MissingAsked _,
          GoodsRefused _,
          MissingConceded _,
          GoodsTakenBack _,
          Replacing _,
          BetweenParties _,
          StatementAdded _,
          Urged _,
          EvidenceFinished _,
          EvidenceClosed _,
          HearingTaken _,
          MoreAsked _,
          MoreUnanswered _,
          HearingRefused _,
          HearingWithdrawn _,
          RulingOverdue _,
          OnTheBench _,
          RefundGranted _,
          RefundAwaited _,
          RefundReversed _,
          OutboundEvent _,
          RefundDelayed _ -> {
        // Steps on the way; numbers count beginnings, decisions, money and ends.
      }
    }
    if (entry.actor().role() == Role.MERCHANT) {
      measured(id, Metric.FIRST_RESPONSE, entry.at());
    }
  }

  private static Metric ruled(Ruling ruling) {
    if (ruling.automatic()) {
      return Metric.RULED_ON_SILENCE;
    }
    boolean forBuyer =
        ruling.lines().stream()
            .anyMatch(line -> line.amount().isPositive() || line.outcome().replaces());
    return forBuyer ? Metric.RULED_FOR_BUYER : Metric.RULED_FOR_MERCHANT;
  }

  private void refunded(CaseId id, Instant at) {
    count(id, Metric.REFUND, at);
    Asked about = asked.get(id.text());
    if (about != null && about.refundOnly()) {
      count(id, Metric.REFUND_ONLY_REFUND, at);
    }
    if (about != null && about.quality()) {
      count(id, Metric.QUALITY_REFUND, at);
    }
    if (isRuled(of(id.text()))) {
      count(id, Metric.DISPUTE_REFUND, at);
    }
    if (of(id.text()).containsKey(Metric.RULED_ON_SILENCE)) {
      count(id, Metric.SILENCE_REFUND, at);
    }
  }

  /**
   * Whether a person's ruling for the buyer is what holds. Whichever of ruling and settlement came
   * last does: goods that were agreed to come back may be refused, and then the platform rules.
   */
  private static boolean isRuled(Map<Metric, Instant> of) {
    Instant ruled = of.get(Metric.RULED_FOR_BUYER);
    Instant settled = of.get(Metric.SETTLED);
    return ruled != null && (settled == null || !settled.isAfter(ruled));
  }

  /** From the application until now; what the platform decided was not resolved by the two. */
  private void measured(CaseId id, Metric metric, Instant at) {
    Map<Metric, Instant> of = of(id.text());
    Instant opened = of.get(Metric.CASE_OPENED);
    boolean platform =
        of.containsKey(Metric.INTERVENTION) || of.containsKey(Metric.RULED_ON_SILENCE);
    if (opened != null && !platform) {
      long seconds = Duration.between(opened, at).toSeconds();
      count(id.order(), id.text(), metric, at, seconds);
    }
  }

  private void count(CaseId id, Metric metric, Instant at) {
    count(id.order(), id.text(), metric, at, 0);
  }

  private void count(LockKey order, String id, Metric metric, Instant at, long seconds) {
    if (of(id).putIfAbsent(metric, at) == null) {
      fresh.add(new Fact(order, id, metric, at, seconds, false));
    }
  }

  /**
   * F12: an overturned ruling is counted as if it had never been; what holds in its place counts
   * from when it was decided, its refund from when that went back.
   */
  private void overturned(CaseId id, Ruling instead, Instant at) {
    Metric now = ruled(instead);
    RULED.stream().filter(was -> was != now).forEach(was -> undo(id, was));
    undo(id, Metric.SILENCE_REFUND);
    if (now == Metric.RULED_FOR_MERCHANT) {
      REFUNDED.forEach(refund -> undo(id, refund));
    }
    count(id, now, at);
    Instant refunded = of(id.text()).get(Metric.REFUND);
    if (now == Metric.RULED_FOR_BUYER && refunded != null) {
      count(id, Metric.DISPUTE_REFUND, refunded);
    }
  }

  private void undo(CaseId id, Metric metric) {
    Instant counted = of(id.text()).get(metric);
    if (counted != null && undone(id.text()).add(metric)) {
      fresh.add(new Fact(id.order(), id.text(), metric, counted, 0, true));
    }
  }

  private Set<Metric> undone(String id) {
    return undone.computeIfAbsent(id, key -> EnumSet.noneOf(Metric.class));
  }

  private Map<Metric, Instant> of(String id) {
    return counted.computeIfAbsent(id, key -> new EnumMap<>(Metric.class));
  }
}
