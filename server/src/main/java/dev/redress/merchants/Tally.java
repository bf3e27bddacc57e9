package dev.redress.merchants;

import dev.redress.cases.CaseEvent;
import dev.redress.cases.CaseEvent.*;
import dev.redress.cases.CaseId;
import dev.redress.cases.Ruling;
import dev.redress.kernel.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has been counted of some cases, and what new events add to it. Pure. */
final class Tally {

  private final Map<CaseId, Map<Metric, Instant>> counted = new HashMap<>();
  private final List<Fact> fresh = new ArrayList<>();

  /**
   * One thing to count.
   *
   * @param seconds what it measures; 0 where it measures nothing
   */
  record Fact(CaseId id, Metric metric, Instant at, long seconds) {}

  /** Something that was counted earlier. */
  void known(CaseId id, Metric metric, Instant at) {
    of(id).put(metric, at);
  }

  /** What the events added, in their order. */
  List<Fact> fresh() {
    return fresh;
  }

  void add(JournalEntry entry) {
    CaseId id = CaseId.parse(entry.stream());
    switch (entry.among(CaseEvent.class)) {
      case Applied _ -> count(id, Metric.CASE_OPENED, entry.at());
      case HearingOpened _ -> count(id, Metric.INTERVENTION, entry.at());
      case RulingMade made -> count(id, ruled(made.ruling()), entry.at());
      case RefundSettled _ -> refunded(id, entry.at());
      case CaseClosed _ -> closed(id, entry.at());
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
          RefundGranted _,
          RefundAwaited _,
          RefundReversed _,
          OutboundEvent _,
          RefundDelayed _ -> {
        // Steps on the way; numbers count beginnings, decisions, money and ends.
      }
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
    if (of(id).containsKey(Metric.RULED_FOR_BUYER)) {
      count(id, Metric.DISPUTE_REFUND, at);
    }
    if (of(id).containsKey(Metric.RULED_ON_SILENCE)) {
      count(id, Metric.SILENCE_REFUND, at);
    }
  }

  private void closed(CaseId id, Instant at) {
    Map<Metric, Instant> of = of(id);
    Instant opened = of.get(Metric.CASE_OPENED);
    boolean platform =
        of.containsKey(Metric.INTERVENTION) || of.containsKey(Metric.RULED_ON_SILENCE);
    if (opened != null && !platform) {
      count(id, Metric.SELF_RESOLVED, at, Duration.between(opened, at).toSeconds());
    }
  }

  private void count(CaseId id, Metric metric, Instant at) {
    count(id, metric, at, 0);
  }

  private void count(CaseId id, Metric metric, Instant at, long seconds) {
    if (of(id).putIfAbsent(metric, at) == null) {
      fresh.add(new Fact(id, metric, at, seconds));
    }
  }

  private Map<Metric, Instant> of(CaseId id) {
    return counted.computeIfAbsent(id, key -> new EnumMap<>(Metric.class));
  }
}
