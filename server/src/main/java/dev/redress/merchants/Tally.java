package dev.redress.merchants;

import dev.redress.cases.CaseEvent;
import dev.redress.cases.CaseEvent.*;
import dev.redress.cases.CaseId;
import dev.redress.cases.Ruling;
import dev.redress.kernel.JournalEntry;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has been counted of some cases and orders, and what new events add to it. Pure. */
final class Tally {

  private final Map<String, Map<Metric, Instant>> counted = new HashMap<>();
  private final Map<String, Asked> asked = new HashMap<>();
  private final List<Fact> fresh = new ArrayList<>();

  /**
   * One thing to count.
   *
   * @param id of the case; of the order where no case is meant
   * @param seconds what it measures; 0 where it measures nothing
   */
  record Fact(LockKey order, String id, Metric metric, Instant at, long seconds) {}

  /** What a case is about. */
  record Asked(boolean refundOnly, boolean quality) {}

  /** Something that was counted earlier. */
  void known(String id, Metric metric, Instant at) {
    of(id).put(metric, at);
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

  /** Something happened to a case. */
  void add(JournalEntry entry) {
    CaseId id = CaseId.parse(entry.stream());
    switch (entry.among(CaseEvent.class)) {
      case Applied _ -> count(id, Metric.CASE_OPENED, entry.at());
      case HearingOpened _ -> count(id, Metric.INTERVENTION, entry.at());
      case RulingMade made -> count(id, ruled(made.ruling()), entry.at());
      case RefundSettled _ -> refunded(id, entry.at());
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
    if (of(id.text()).containsKey(Metric.RULED_FOR_BUYER)) {
      count(id, Metric.DISPUTE_REFUND, at);
    }
    if (of(id.text()).containsKey(Metric.RULED_ON_SILENCE)) {
      count(id, Metric.SILENCE_REFUND, at);
    }
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
      fresh.add(new Fact(order, id, metric, at, seconds));
    }
  }

  private Map<Metric, Instant> of(String id) {
    return counted.computeIfAbsent(id, key -> new EnumMap<>(Metric.class));
  }
}
